// Model: what granting and revoking do to a role's rights.
#include "compiler/model/privilege.h"

#include <algorithm>

namespace schemac::model {
namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void add(std::vector<std::string>& words, const std::string& word) {
    if (!has(words, word)) words.insert(std::lower_bound(words.begin(), words.end(), word), word);
}

/// Which default privileges an object falls under.
Kind kind_of_default(Kind kind) {
    switch (kind) {
        case Kind::view: return Kind::table;
        case Kind::domain:
        case Kind::composite_type:
        case Kind::range_type: return Kind::enum_type;
        case Kind::schema:
        case Kind::extension:
        case Kind::enum_type:
        case Kind::sequence:
        case Kind::table:
        case Kind::column:
        case Kind::primary_key:
        case Kind::unique:
        case Kind::foreign_key:
        case Kind::check:
        case Kind::exclusion:
        case Kind::index:
        case Kind::routine:
        case Kind::trigger:
        case Kind::policy:
        case Kind::privilege:
        case Kind::collation:
        case Kind::statistics:
        case Kind::rule:
        case Kind::event_trigger:
        case Kind::raw: return kind;
    }
    return kind;
}

}  // namespace

void grant(Privilege& privilege, const std::string& word, bool with_option) {
    std::erase(privilege.revoked, word);
    if (with_option) {
        std::erase(privilege.granted, word);
        add(privilege.grantable, word);
    } else if (!has(privilege.grantable, word)) {
        add(privilege.granted, word);
    }
}

void revoke(Privilege& privilege, const std::string& word) {
    std::erase(privilege.granted, word);
    std::erase(privilege.grantable, word);
    add(privilege.revoked, word);
}

Privilege& ensure(std::vector<Privilege>& privileges, const Privilege& like) {
    for (Privilege& known : privileges)
        if (known.object == like.object && known.grantee == like.grantee && known.by_default == like.by_default &&
            known.creator == like.creator)
            return known;
    Privilege fresh = like;
    fresh.granted.clear();
    fresh.grantable.clear();
    fresh.revoked.clear();
    privileges.push_back(std::move(fresh));
    return privileges.back();
}

std::vector<Privilege> initial_privileges(const ObjectId& object, const std::vector<Privilege>& privileges) {
    std::vector<Privilege> all;
    for (const Privilege& given : privileges) {
        const bool counts = given.by_default && given.creator.empty() &&
                            given.object.kind == kind_of_default(object.kind) &&
                            (given.object.schema.empty() || given.object.schema == object.schema);
        if (!counts) continue;
        Privilege like;
        like.object = object;
        like.grantee = given.grantee;
        Privilege& privilege = ensure(all, like);
        for (const std::string& word : given.granted)
            grant(privilege, word, false);
        for (const std::string& word : given.grantable)
            grant(privilege, word, true);
        for (const std::string& word : given.revoked)
            revoke(privilege, word);
    }
    return all;
}

ObjectId id_of(const Privilege& p) {
    const std::string role = p.grantee.empty() ? "public" : p.grantee;
    if (!p.by_default) return {Kind::privilege, p.object.schema, "on " + to_string(p.object) + " of ", role};
    const std::string creator = p.creator.empty() ? "" : " made by " + p.creator;
    return {Kind::privilege, p.object.schema,
            "on new " + std::string(to_string(p.object.kind)) + 's' + creator + " of ", role};
}

}  // namespace schemac::model
