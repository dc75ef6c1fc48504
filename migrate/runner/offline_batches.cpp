// Migrate: a statement in batches, as statements that the server's own client runs.
#include "migrate/runner/offline_batches.h"

namespace schemac::migrate {

std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history, model::Product product) {
    switch (product) {
        case model::Product::postgres: return postgres::offline_batches(statement, revision, history);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::offline_batches(statement, revision, history);
        case model::Product::sqlite: break;
    }
    return {statement.sql};
}

}  // namespace schemac::migrate
