// Migrate: a statement in batches, as statements that the server's own client runs.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/target.h"
#include "migrate/revision/script.h"
#include "migrate/runner/history.h"

namespace schemac::migrate {

/// A procedure of the server's own that goes through the table as the runner does, with a commit after each piece, and
/// keeps the same mark in the version table's row of the revision, which must be there: run again, it goes on from
/// there, and so does the runner. SQLite has the statement itself.
std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history, model::Product product);

namespace postgres {
std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history);
}
namespace mysql {
std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history);
}

}  // namespace schemac::migrate
