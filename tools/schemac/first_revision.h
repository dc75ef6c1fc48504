// Command line: what begins a history.
#pragma once

#include <string>

#include "migrate/runner/work.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// Throws `source::Failure` (E0829) where the folder has revisions. `what` is the command.
void require_no_revisions(const std::string& what, const std::string& folder);

/// Throws `source::Failure` (E0829) where something has run on the database, by its version table.
void require_nothing_ran(const std::string& what, const Place& place, Session& session);

/// Notes that a revision, and all that it follows, has run on a database.
void stamp_first(const std::string& id, const Place& place, const std::string& folder, Session& session);

}  // namespace schemac::cli
