// Emit, PostgreSQL: comments that change by themselves.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Kind;
using model::ObjectId;

std::string on(const ObjectId& id) {
    const std::string name = quote(model::QualifiedName{id.schema, id.name});
    const std::string owner = quote(model::QualifiedName{id.schema, id.parent});
    switch (id.kind) {
        case Kind::schema: return "SCHEMA " + quote(id.name);
        case Kind::extension: return "EXTENSION " + quote(id.name);
        case Kind::enum_type: return "TYPE " + name;
        case Kind::domain: return "DOMAIN " + name;
        case Kind::sequence: return "SEQUENCE " + name;
        case Kind::table: return "TABLE " + name;
        case Kind::column: return "COLUMN " + owner + '.' + quote(id.name);
        case Kind::primary_key:
        case Kind::unique:
        case Kind::foreign_key:
        case Kind::check:
        case Kind::exclusion: return "CONSTRAINT " + quote(id.name) + " ON " + owner;
        case Kind::index: return "INDEX " + name;
        case Kind::view: return "VIEW " + name;
        case Kind::routine: return "ROUTINE " + name + '(' + id.parent + ')';
        case Kind::trigger: return "TRIGGER " + quote(id.name) + " ON " + owner;
        case Kind::composite_type: return "TYPE " + name;
        case Kind::policy: return "POLICY " + quote(id.name) + " ON " + owner;
        case Kind::range_type: return "TYPE " + name;
        case Kind::collation: return "COLLATION " + name;
        case Kind::statistics: return "STATISTICS " + name;
        case Kind::rule: return "RULE " + quote(id.name) + " ON " + owner;
        case Kind::event_trigger: return "EVENT TRIGGER " + quote(id.name);
        case Kind::privilege:
        case Kind::raw: return id.name;
    }
    return {};
}

}  // namespace

Statements write(const diff::AlterComment& change) {
    if (change.object.kind == Kind::raw) return {};
    const std::string prefix = change.materialized ? "MATERIALIZED " : "";
    return {comment_on(prefix + on(change.object), change.to)};
}

}  // namespace schemac::emit::sql::postgres
