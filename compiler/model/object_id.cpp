// Model: object identities, their words and their hash.
#include "compiler/model/object_id.h"

namespace schemac::model {

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::schema: return "schema";
        case Kind::extension: return "extension";
        case Kind::enum_type: return "enum";
        case Kind::domain: return "domain";
        case Kind::sequence: return "sequence";
        case Kind::table: return "table";
        case Kind::column: return "column";
        case Kind::primary_key: return "primary key";
        case Kind::unique: return "unique";
        case Kind::foreign_key: return "foreign key";
        case Kind::check: return "check";
        case Kind::exclusion: return "exclude";
        case Kind::index: return "index";
        case Kind::view: return "view";
        case Kind::routine: return "routine";
        case Kind::trigger: return "trigger";
        case Kind::raw: return "raw";
        case Kind::composite_type: return "type";
        case Kind::policy: return "policy";
        case Kind::privilege: return "privilege";
        case Kind::range_type: return "range";
        case Kind::collation: return "collation";
        case Kind::statistics: return "statistics";
        case Kind::rule: return "rule";
        case Kind::event_trigger: return "event trigger";
    }
    return {};
}

ObjectId id_of(Kind kind, const QualifiedName& name) {
    return {kind, name.schema, {}, name.name};
}

ObjectId member_id(Kind kind, const QualifiedName& owner, std::string_view name) {
    return {kind, owner.schema, owner.name, std::string(name)};
}

std::string to_string(const ObjectId& id) {
    std::string text{to_string(id.kind)};
    text += ' ';
    if (id.kind == Kind::privilege) return text + id.parent + id.name;
    if (!id.schema.empty()) text += id.schema + '.';
    if (id.kind == Kind::routine) return text + id.name + '(' + id.parent + ')';
    if (!id.parent.empty()) text += id.parent + '.';
    return text + id.name;
}

}  // namespace schemac::model

std::size_t std::hash<schemac::model::ObjectId>::operator()(const schemac::model::ObjectId& id) const noexcept {
    const std::hash<std::string> text;
    std::size_t seed = static_cast<std::size_t>(id.kind);
    for (const std::string* part : {&id.schema, &id.parent, &id.name})
        seed ^= text(*part) + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2);
    return seed;
}
