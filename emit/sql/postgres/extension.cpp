// Emit, PostgreSQL: extensions.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

Statements write(const diff::CreateExtension& change) {
    const model::Extension& extension = change.object;
    std::string sql = "CREATE EXTENSION " + quote(extension.name);
    if (!extension.schema.empty()) sql += " WITH SCHEMA " + quote(extension.schema);
    if (!extension.version.empty()) sql += " VERSION " + literal(extension.version);
    Statements statements{sql};
    add_comment(statements, "EXTENSION " + quote(extension.name), extension.comment);
    return statements;
}

Statements write(const diff::DropExtension& change) {
    return {"DROP EXTENSION " + quote(change.object.name)};
}

Statements write(const diff::AlterExtension& change) {
    const std::string head = "ALTER EXTENSION " + quote(change.to.name);
    Statements statements;
    if (!change.to.schema.empty() && change.from.schema != change.to.schema)
        statements.push_back(head + " SET SCHEMA " + quote(change.to.schema));
    if (!change.to.version.empty() && change.from.version != change.to.version)
        statements.push_back(head + " UPDATE TO " + literal(change.to.version));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
