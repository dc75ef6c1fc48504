// Command line: whether what revisions are about to touch is as the last one left it.
#pragma once

#include <string>

#include "migrate/runner/work.h"
#include "tools/schemac/migrations.h"

namespace schemac::cli {

/// The differences of the database from the snapshot of the last revision that ran, among the objects that the work's
/// scripts name; empty when there are none, or when no snapshot says what should be.
std::string drift_before(const migrate::Work& work, const migrate::Project& project, const migrate::Entries& entries,
                         const Place& place, Session& session);

}  // namespace schemac::cli
