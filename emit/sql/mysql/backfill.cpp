// Emit, MySQL and MariaDB: values for existing rows.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

Statements statements(const plan::BackfillColumn& fill, const Context&) {
    std::string sql = "UPDATE " + quote(fill.table) + " SET " + quote(fill.column) + " = " + fill.value.sql;
    if (fill.only_nulls) sql += " WHERE " + quote(fill.column) + " IS NULL";
    return {sql};
}

}  // namespace schemac::emit::sql::mysql
