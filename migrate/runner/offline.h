// Migrate: what a run would do, as a script for the server's own client.
#pragma once

#include <string>

#include "migrate/runner/history.h"
#include "migrate/runner/work.h"

namespace schemac::migrate {

/// The script from one point of the history to another, with transactions spelled out and the version table's
/// statements in them. `range` is a target, or `FROM:TO`; without a FROM, an upgrade starts with nothing and a
/// downgrade with everything. Throws `source::Failure`.
std::string offline_script(Direction direction, const std::string& range, const Project& project,
                           const HistoryNames& names);

}  // namespace schemac::migrate
