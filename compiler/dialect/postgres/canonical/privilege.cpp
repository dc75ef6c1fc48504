// Dialect, PostgreSQL: privileges. What a new object allows anyway is left out, and `all` spelled out.
#include <algorithm>
#include <tuple>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/privileges.h"

namespace schemac::dialect::postgres::canonical {
namespace {

using model::Kind;
using model::Privilege;

void expand_all(std::vector<std::string>& words, Kind kind, int server_major) {
    const bool all = std::find(words.begin(), words.end(), "all") != words.end();
    if (all) words = all_privileges(kind, server_major);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// Whether the role could do that with a new object; the login that makes a desired state owns what it makes.
bool has_from_start(const Privilege& privilege, const std::string& word, const std::string& login) {
    if (privilege.by_default && !privilege.object.schema.empty()) return false;
    if (privilege.grantee.empty()) {
        const bool schema = privilege.object.kind == Kind::schema && privilege.object.name == "public";
        return word == (schema ? "usage" : privilege_of_public(privilege.object.kind));
    }
    const std::string& owner = privilege.by_default && !privilege.creator.empty() ? privilege.creator : login;
    return privilege.grantee == owner && privilege.object.kind != Kind::column;
}

/// Whether `on table users` of a desired state names a view, or a domain was called a type.
void correct_kind(model::ObjectId& object, const model::Schema& schema) {
    const auto has = [&](const auto& objects) {
        return std::any_of(objects.begin(), objects.end(), [&](const auto& o) {
            return o.name == model::QualifiedName{object.schema, object.name};
        });
    };
    if (object.kind == Kind::table && has(schema.views)) object.kind = Kind::view;
    if (object.kind == Kind::table && has(schema.sequences)) object.kind = Kind::sequence;
    if (object.kind != Kind::enum_type && object.kind != Kind::domain && object.kind != Kind::composite_type &&
        object.kind != Kind::range_type)
        return;
    if (has(schema.enums)) object.kind = Kind::enum_type;
    if (has(schema.domains)) object.kind = Kind::domain;
    if (has(schema.composites)) object.kind = Kind::composite_type;
    if (has(schema.ranges)) object.kind = Kind::range_type;
}

void merge(std::vector<Privilege>& privileges) {
    std::vector<Privilege> merged;
    for (const Privilege& privilege : privileges) {
        Privilege& known = model::ensure(merged, privilege);
        for (const std::string& word : privilege.granted)
            grant(known, word, false);
        for (const std::string& word : privilege.grantable)
            grant(known, word, true);
        for (const std::string& word : privilege.revoked)
            revoke(known, word);
    }
    privileges = std::move(merged);
}

}  // namespace

void privileges(model::State& state, const Settings& settings) {
    model::Schema& schema = state.schema;
    const bool desired = !state.origins.empty();  // catalogs have no source, and say what is so
    const TypeMap map = [&](const model::Type& type) { return resolved(type, schema, settings.default_schema); };
    for (Privilege& privilege : schema.privileges) {
        if (privilege.by_default && privilege.creator == settings.current_user) privilege.creator.clear();
        if (!privilege.by_default) correct_kind(privilege.object, schema);
        if (privilege.object.kind == Kind::routine && !privilege.by_default) {
            std::vector<Parameter> parameters = parse_parameters(privilege.object.parent);
            for (Parameter& parameter : parameters)
                parameter.type = map(parameter.type);
            privilege.object.parent = signature_of(parameters);
        }
        for (auto* words : {&privilege.granted, &privilege.grantable, &privilege.revoked})
            expand_all(*words, privilege.object.kind, settings.server_major);
        if (!desired && !privilege.grantee.empty()) continue;
        const auto starts = [&](const std::string& word) {
            return has_from_start(privilege, word, settings.current_user);
        };
        std::erase_if(privilege.granted, starts);
        std::erase_if(privilege.grantable,
                      [&](const std::string& word) { return !privilege.grantee.empty() && starts(word); });
        std::erase_if(privilege.revoked, [&](const std::string& word) { return !starts(word); });
    }
    merge(schema.privileges);
    std::erase_if(schema.privileges, [](const Privilege& p) { return p.empty(); });
    // of one object, the order in which the rights were granted is what catalogs keep
    std::stable_sort(schema.privileges.begin(), schema.privileges.end(), [](const Privilege& a, const Privilege& b) {
        return std::tie(a.by_default, a.object, a.creator) < std::tie(b.by_default, b.object, b.creator);
    });
}

}  // namespace schemac::dialect::postgres::canonical
