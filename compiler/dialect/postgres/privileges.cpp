// Dialect, PostgreSQL: the table of rights.
#include "compiler/dialect/postgres/privileges.h"

namespace schemac::dialect::postgres {

using model::Kind;

std::vector<std::string> all_privileges(Kind kind, int server_major) {
    switch (kind) {
        case Kind::table:
        case Kind::view:
            if (server_major >= 17)
                return {"delete", "insert", "maintain", "references", "select", "trigger", "truncate", "update"};
            return {"delete", "insert", "references", "select", "trigger", "truncate", "update"};
        case Kind::column: return {"insert", "references", "select", "update"};
        case Kind::sequence: return {"select", "update", "usage"};
        case Kind::schema: return {"create", "usage"};
        case Kind::routine: return {"execute"};
        case Kind::enum_type:
        case Kind::domain:
        case Kind::composite_type:
        case Kind::range_type: return {"usage"};
        case Kind::extension:
        case Kind::primary_key:
        case Kind::unique:
        case Kind::foreign_key:
        case Kind::check:
        case Kind::exclusion:
        case Kind::index:
        case Kind::trigger:
        case Kind::policy:
        case Kind::privilege:
        case Kind::collation:
        case Kind::statistics:
        case Kind::rule:
        case Kind::event_trigger:
        case Kind::raw: return {};
    }
    return {};
}

std::string privilege_of_public(Kind kind) {
    if (kind == Kind::routine) return "execute";
    const bool type =
        kind == Kind::enum_type || kind == Kind::domain || kind == Kind::composite_type || kind == Kind::range_type;
    return type ? "usage" : "";
}

}  // namespace schemac::dialect::postgres
