// Emit, language: privileges.
#include "emit/dsl/privilege.h"

#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

using model::Kind;

std::string plural(Kind kind) {
    if (kind == Kind::routine) return "functions";
    if (kind == Kind::sequence) return "sequences";
    if (kind == Kind::schema) return "schemas";
    return kind == Kind::enum_type ? "types" : "tables";
}

std::string holder(const model::Privilege& privilege, const Context& context) {
    const model::ObjectId& id = privilege.object;
    if (privilege.by_default) return plural(id.kind) + (id.schema.empty() ? "" : " in schema " + name(id.schema));
    if (id.kind == Kind::schema) return "schema " + name(id.name);
    if (id.kind == Kind::column) return "table " + name({id.schema, id.parent}, context);
    const std::string named = name(model::QualifiedName{id.schema, id.name}, context);
    if (id.kind == Kind::routine) return "function " + named + '(' + id.parent + ')';
    return std::string(to_string(id.kind)) + ' ' + named;
}

std::string rights(const std::vector<std::string>& words, const model::Privilege& privilege) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
        if (privilege.object.kind == Kind::column) text += " (" + column_name(privilege.object.name) + ')';
    }
    return text;
}

}  // namespace

std::string privilege(const model::Privilege& privilege, const Context& context) {
    const std::string on = " on " + holder(privilege, context);
    const std::string role = privilege.grantee.empty() ? "public" : name(privilege.grantee);
    const std::string creator = privilege.creator.empty() ? "" : " for role " + name(privilege.creator);
    const std::string by_default = privilege.by_default ? "by default " : "";
    std::string text;
    if (!privilege.revoked.empty())
        text += "revoke " + by_default + rights(privilege.revoked, privilege) + on + " from " + role + creator + ";\n";
    if (!privilege.granted.empty())
        text += "grant " + by_default + rights(privilege.granted, privilege) + on + " to " + role + creator + ";\n";
    if (!privilege.grantable.empty())
        text += "grant " + by_default + rights(privilege.grantable, privilege) + on + " to " + role +
                " with grant option" + creator + ";\n";
    return text;
}

}  // namespace schemac::emit::dsl
