// Dialect, MySQL and MariaDB: checks made comparable.
#include <algorithm>

#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/server_names.h"

namespace schemac::dialect::mysql {

void canonical_checks(model::Table& table, const Server& server) {
    for (model::Check& check : table.checks) {
        if (check.name.empty()) check.name = check_name(table, server.target);
        canonical_expression(check.expression, table.name);
    }
    std::stable_sort(table.checks.begin(), table.checks.end(),
                     [](const auto& a, const auto& b) { return a.name < b.name; });
}

}  // namespace schemac::dialect::mysql
