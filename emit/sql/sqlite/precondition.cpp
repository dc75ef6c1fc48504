// Emit, SQLite: questions about the rows.
#include "emit/sql/sqlite/precondition.h"

#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {

std::string violations(const plan::NoNulls& p) {
    return "SELECT 1 FROM " + quote(p.table) + " WHERE " + quote(p.column) + " IS NULL LIMIT 1";
}

std::string violations(const plan::NoDuplicates& p) {
    std::string known;
    for (const std::string& column : p.columns)
        known += (known.empty() ? " WHERE " : " AND ") + quote(column) + " IS NOT NULL";
    return "SELECT 1 FROM " + quote(p.table) + (p.nulls_not_distinct ? "" : known) + " GROUP BY " + names(p.columns) +
           " HAVING count(*) > 1 LIMIT 1";
}

std::string violations(const plan::AllSatisfy& p) {
    return "SELECT 1 FROM " + quote(p.table) + " WHERE NOT (" + closed(p.condition) + ") LIMIT 1";
}

std::string violations(const plan::AllReferencesExist& p) {
    std::string known;
    std::string same;
    for (std::size_t n = 0; n < p.key.columns.size() && n < p.key.referenced_columns.size(); ++n) {
        const std::string column = "child." + quote(p.key.columns[n]);
        known += (known.empty() ? "" : " AND ") + column + " IS NOT NULL";
        same += (same.empty() ? "" : " AND ") + ("parent." + quote(p.key.referenced_columns[n])) + " = " + column;
    }
    return "SELECT 1 FROM " + quote(p.table) + " AS child WHERE " + known + " AND NOT EXISTS (SELECT 1 FROM " +
           quote(p.key.referenced) + " AS parent WHERE " + same + ") LIMIT 1";
}

}  // namespace schemac::emit::sql::sqlite
