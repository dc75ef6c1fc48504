// Emit, PostgreSQL: schemas.
#include "compiler/plan/archive.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

/// `public` is in every database; as an object of the model it is its comment only.
bool is_public(const model::Namespace& schema) {
    return schema.name == "public";
}

}  // namespace

Statements write(const diff::CreateSchema& change) {
    Statements statements;
    const bool may_be_there = change.object.name == plan::archive_schema;
    if (!is_public(change.object))
        statements.push_back(std::string("CREATE SCHEMA ") + (may_be_there ? "IF NOT EXISTS " : "") +
                             quote(change.object.name));
    add_comment(statements, "SCHEMA " + quote(change.object.name), change.object.comment);
    return statements;
}

Statements write(const diff::DropSchema& change) {
    if (is_public(change.object)) return {comment_on("SCHEMA public", "standard public schema")};
    return {"DROP SCHEMA " + quote(change.object.name)};
}

}  // namespace schemac::emit::sql::postgres
