// Migrate: what a run would do, as a script for the server's own client.
#pragma once

#include <string>

#include "migrate/runner/history.h"
#include "migrate/runner/work.h"

namespace schemac::migrate {

/// What leads from one point of the history to another. `range` is a target, or `FROM:TO`; without a FROM, an upgrade
/// starts with nothing and a downgrade with everything. Throws `source::Failure` (E0804, E0805).
Work offline_work(Direction direction, const std::string& range, const Project& project);

/// Its script, with transactions spelled out and the version table's statements in them.
std::string offline_script(const Work& work, const Project& project, const HistoryNames& names);

}  // namespace schemac::migrate
