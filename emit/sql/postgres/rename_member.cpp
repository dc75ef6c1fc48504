// Emit, PostgreSQL: triggers, policies, rules and event triggers under another name.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string_view word(model::Kind kind) {
    if (kind == model::Kind::trigger) return "TRIGGER ";
    if (kind == model::Kind::policy) return "POLICY ";
    return kind == model::Kind::rule ? "RULE " : "EVENT TRIGGER ";
}

}  // namespace

Statements write(const diff::RenameMember& change) {
    const model::ObjectId& from = change.from;
    std::string sql = "ALTER " + std::string(word(from.kind)) + quote(from.name);
    if (!from.parent.empty()) sql += " ON " + quote(model::QualifiedName{from.schema, from.parent});
    return {sql + " RENAME TO " + quote(change.to)};
}

}  // namespace schemac::emit::sql::postgres
