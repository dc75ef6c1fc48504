// Emit, PostgreSQL: keys that are made of an index that stands.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/table.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string kind(const model::PrimaryKey&) {
    return "PRIMARY KEY";
}
std::string kind(const model::Unique&) {
    return "UNIQUE";
}

}  // namespace

/// One statement, so that there is no moment without a key.
Statements write(const plan::UseIndex& operation) {
    return std::visit(
        [&](const auto& key) {
            std::string sql = alter_table(operation.table) + ' ';
            if (!operation.replaces.empty()) sql += "DROP CONSTRAINT " + quote(operation.replaces) + ", ";
            sql += "ADD CONSTRAINT " + quote(key.name) + ' ' + kind(key) + " USING INDEX " + quote(operation.index) +
                   deferral_text(key.deferral);
            Statements statements{sql};
            if (model::part_or_default<model::postgres::IndexPart>(key.dialect).clustered)
                statements.push_back(alter_table(operation.table) + " CLUSTER ON " + quote(key.name));
            add_comment(statements, constraint_path(operation.table, key.name), key.comment);
            return statements;
        },
        operation.key);
}

}  // namespace schemac::emit::sql::postgres
