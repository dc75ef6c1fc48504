// Dialect, PostgreSQL: statistics objects. The server keeps their columns in the table's order, and all kinds as none.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

void statistics(model::Statistics& statistics, const std::vector<model::Column>* columns, const Context& context) {
    const expression::Scope scope{&context.names, statistics.table, columns, {}};
    key_parts(statistics.parts, scope, "btree");
    std::stable_sort(statistics.parts.begin(), statistics.parts.end(), [](const auto& a, const auto& b) {
        if (a.column.empty() || b.column.empty()) return !a.column.empty() && b.column.empty();
        return a.column < b.column;
    });
    std::sort(statistics.kinds.begin(), statistics.kinds.end());
    statistics.kinds.erase(std::unique(statistics.kinds.begin(), statistics.kinds.end()), statistics.kinds.end());
    const bool all = statistics.kinds == std::vector<std::string>{"dependencies", "mcv", "ndistinct"};
    const bool single = statistics.parts.size() == 1;  // an expression's own statistics have no kinds
    if (all || single) statistics.kinds.clear();
}

}  // namespace schemac::dialect::postgres::canonical
