// Emit, MySQL and MariaDB: questions about the data; each has no row where the precondition holds.
#include "emit/sql/mysql/precondition.h"

#include "emit/sql/mysql/sql.h"

namespace schemac::emit::sql::mysql {

std::string query(const plan::NoNulls& asked) {
    return "SELECT 1 FROM " + quote(asked.table) + " WHERE " + quote(asked.column) + " IS NULL LIMIT 1";
}

std::string query(const plan::NoDuplicates& asked) {
    std::string present;
    for (const std::string& column : asked.columns)
        present += (present.empty() ? "" : " AND ") + quote(column) + " IS NOT NULL";
    const std::string columns = quote_list(asked.columns);
    return "SELECT 1 FROM " + quote(asked.table) + " WHERE " + present + " GROUP BY " + columns +
           " HAVING count(*) > 1 LIMIT 1";
}

std::string query(const plan::AllSatisfy& asked) {
    return "SELECT 1 FROM " + quote(asked.table) + " WHERE NOT " + parenthesised(asked.condition) + " LIMIT 1";
}

std::string query(const plan::AllReferencesExist& asked) {
    std::string match;
    std::string present;
    for (std::size_t at = 0; at < asked.key.columns.size() && at < asked.key.referenced_columns.size(); ++at) {
        const std::string and_ = at ? " AND " : "";
        match += and_ + "p." + quote(asked.key.referenced_columns[at]) + " = c." + quote(asked.key.columns[at]);
        present += and_ + "c." + quote(asked.key.columns[at]) + " IS NOT NULL";
    }
    return "SELECT 1 FROM " + quote(asked.table) + " c WHERE " + present + " AND NOT EXISTS (SELECT 1 FROM " +
           quote(asked.key.referenced) + " p WHERE " + match + ") LIMIT 1";
}

}  // namespace schemac::emit::sql::mysql
