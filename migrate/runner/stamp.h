// Migrate: the history set by hand.
#pragma once

#include "migrate/runner/work.h"

namespace schemac::migrate {

/// These revisions and all that they follow count as run, as their files are now, and all else as not run. Gives how
/// many rows changed. Throws `source::Failure`.
std::size_t stamp(const Ids& ids, const Project& project, Session& session, History& history);

}  // namespace schemac::migrate
