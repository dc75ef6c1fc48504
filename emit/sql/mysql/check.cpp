// Emit, MySQL and MariaDB: checks.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/table_parts.h"

namespace schemac::emit::sql::mysql {

std::string check_definition(const model::Check& check, const Context&) {
    return "CONSTRAINT " + quote(check.name) + " CHECK " + parenthesised(check.expression) +
           (check.enforced ? "" : " NOT ENFORCED");
}

}  // namespace schemac::emit::sql::mysql
