// Emit, PostgreSQL: preconditions. None shows a value of a row.
#include "emit/sql/postgres/precondition.h"

#include <algorithm>

#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

std::string violations(const plan::NoNulls& p) {
    return "SELECT 1 FROM " + quote(p.table) + " WHERE " + quote(p.column) + " IS NULL LIMIT 1";
}

/// Rows with a NULL in the key are no duplicates, unless NULLs count as equal.
std::string violations(const plan::NoDuplicates& p) {
    std::string known;
    for (const std::string& column : p.columns)
        known += (known.empty() ? " WHERE " : " AND ") + quote(column) + " IS NOT NULL";
    return "SELECT 1 FROM " + quote(p.table) + (p.nulls_not_distinct ? "" : known) + " GROUP BY " +
           name_list(p.columns) + " HAVING count(*) > 1 LIMIT 1";
}

std::string violations(const plan::AllSatisfy& p) {
    return "SELECT 1 FROM " + quote(p.table) + " WHERE NOT (" + p.condition.sql + ") LIMIT 1";
}

std::string violations(const plan::AllReferencesExist& p) {
    std::string known;
    std::string same;
    const std::size_t count = std::min(p.key.columns.size(), p.key.referenced_columns.size());
    for (std::size_t n = 0; n < count; ++n) {
        known += (known.empty() ? "" : " AND ") + std::string("a.") + quote(p.key.columns[n]) + " IS NOT NULL";
        if (p.key.period && n + 1 == count) continue;
        same += (same.empty() ? "" : " AND ") + std::string("b.") + quote(p.key.referenced_columns[n]) + " = a." +
                quote(p.key.columns[n]);
    }
    if (p.key.period)  // the referenced ranges together must cover the last column's
        same += " HAVING a." + quote(p.key.columns[count - 1]) + " <@ range_agg(b." +
                quote(p.key.referenced_columns[count - 1]) + ')';
    return "SELECT 1 FROM " + quote(p.table) + " a WHERE " + known + " AND NOT EXISTS (SELECT 1 FROM " +
           quote(p.key.referenced) + " b WHERE " + same + ") LIMIT 1";
}

}  // namespace schemac::emit::sql::postgres
