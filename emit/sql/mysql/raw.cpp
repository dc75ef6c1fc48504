// Emit, MySQL and MariaDB: raw objects, and comments that stand alone.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

Statements statements(const diff::CreateRaw& change, const Context&) {
    return {change.object.create.sql};
}

Statements statements(const diff::DropRaw& change, const Context&) {
    return {change.object.drop.sql};
}

Statements statements(const diff::AlterRaw& change, const Context&) {
    return {change.from.drop.sql, change.to.create.sql};
}

/// Comments are part of their objects here (`comment_statements`), so that there is none to alter by itself.
Statements statements(const diff::AlterComment&, const Context&) {
    return {};
}

}  // namespace schemac::emit::sql::mysql
