// Emit, MySQL and MariaDB: foreign keys.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/table_parts.h"

namespace schemac::emit::sql::mysql {
namespace {

using Action = model::ForeignKey::Action;

/// NO ACTION and RESTRICT are one to InnoDB. Where nothing is said MySQL shows NO ACTION and MariaDB RESTRICT; the
/// model calls that `no_action`, and the other, which the server shows as it was said, `restrict`.
std::string action(Action action, bool mariadb) {
    switch (action) {
        case Action::no_action: return {};
        case Action::restrict: return mariadb ? "NO ACTION" : "RESTRICT";
        case Action::cascade: return "CASCADE";
        case Action::set_null: return "SET NULL";
        case Action::set_default: return "SET DEFAULT";
    }
    return {};
}

}  // namespace

std::string foreign_key_definition(const model::ForeignKey& key, const Context& context) {
    const bool mariadb = context.target.product == model::Product::mariadb;
    std::string sql = "CONSTRAINT " + quote(key.name) + " FOREIGN KEY (" + quote_list(key.columns) + ") REFERENCES " +
                      quote(key.referenced) + " (" + quote_list(key.referenced_columns) + ')';
    if (const std::string word = action(key.on_delete, mariadb); !word.empty()) sql += " ON DELETE " + word;
    if (const std::string word = action(key.on_update, mariadb); !word.empty()) sql += " ON UPDATE " + word;
    return sql;
}

}  // namespace schemac::emit::sql::mysql
