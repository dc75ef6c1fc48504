// Introspect, PostgreSQL SQL files: DROP of what the files made.
#include <algorithm>

#include "introspect/postgres/sql/builder.h"

namespace schemac::introspect::postgres::sql {
namespace {

template <class T>
bool erase(std::vector<T>& objects, const model::QualifiedName& name) {
    return std::erase_if(objects, [&](const T& object) { return object.name == name; }) > 0;
}

/// The rights on what has just gone.
void drop_privileges(const model::QualifiedName& name, model::Schema& schema) {
    std::erase_if(schema.privileges, [&](const model::Privilege& p) {
        return !p.by_default && p.object.schema == name.schema && p.object.name == name.name &&
               p.object.kind != model::Kind::column;
    });
}

/// With the triggers of the table, the foreign keys that lead to it, and the sequences that it owns.
bool drop_table(const model::QualifiedName& name, model::Schema& schema) {
    if (!erase(schema.tables, name)) return false;
    std::erase_if(schema.triggers, [&](const model::Trigger& trigger) { return trigger.relation == name; });
    std::erase_if(schema.policies, [&](const model::Policy& policy) { return policy.table == name; });
    std::erase_if(schema.rules, [&](const model::Rule& rule) { return rule.relation == name; });
    std::erase_if(schema.statistics, [&](const model::Statistics& s) { return s.table == name; });
    std::erase_if(schema.privileges, [&](const model::Privilege& p) {
        return !p.by_default && p.object.kind == model::Kind::column && p.object.schema == name.schema &&
               p.object.parent == name.name;
    });
    std::erase_if(schema.sequences, [&](const model::Sequence& sequence) { return sequence.owner_table == name; });
    for (model::Table& table : schema.tables)
        std::erase_if(table.foreign_keys, [&](const model::ForeignKey& key) { return key.referenced == name; });
    return true;
}

bool drop_index(const model::QualifiedName& name, model::Schema& schema) {
    const auto from = [&](auto& relations) {
        std::size_t count = 0;
        for (auto& relation : relations)
            if (relation.name.schema == name.schema)
                count += std::erase_if(relation.indexes, [&](const auto& index) { return index.name == name.name; });
        return count > 0;
    };
    return from(schema.tables) || from(schema.views);
}

bool drop_trigger(const Value& names, Builder& builder) {
    const std::string trigger(names.last().string());
    const std::string table(names.at(names.size() - 2).string());
    return std::erase_if(builder.schema().triggers,
                         [&](const model::Trigger& t) { return t.name == trigger && t.relation.name == table; }) > 0;
}

model::QualifiedName name_of(const Value& object, Builder& builder) {
    if (const Value& routine = object.as("ObjectWithArgs")) return builder.old_name_of(routine["objname"]);
    if (const Value& type = object.as("TypeName")) return builder.old_name_of(type["names"]);
    const Value& names = object.as("List")["items"];
    return names.size() > 0 ? builder.old_name_of(names) : model::QualifiedName{{}, std::string(object.string())};
}

bool drop_one(std::string_view kind, const Value& object, Builder& builder) {
    model::Schema& schema = builder.schema();
    const Value& names = object.as("List")["items"];
    if (kind == "OBJECT_TABLE") return drop_table(builder.old_name_of(names), schema);
    if (kind == "OBJECT_VIEW" || kind == "OBJECT_MATVIEW") return erase(schema.views, builder.old_name_of(names));
    if (kind == "OBJECT_SEQUENCE") return erase(schema.sequences, builder.old_name_of(names));
    if (kind == "OBJECT_INDEX")
        return drop_index({names.size() > 1 ? std::string(names.at(0).string()) : builder.path.front(),
                           std::string(names.last().string())},
                          schema);
    if (kind == "OBJECT_TRIGGER") return drop_trigger(names, builder);
    if (kind == "OBJECT_POLICY") {
        const std::string_view table = names.at(names.size() - 2).string();
        return std::erase_if(schema.policies, [&](const model::Policy& p) {
                   return p.name == names.last().string() && p.table.name == table;
               }) > 0;
    }
    if (kind == "OBJECT_AGGREGATE" || kind == "OBJECT_FUNCTION" || kind == "OBJECT_PROCEDURE" ||
        kind == "OBJECT_ROUTINE")
        return erase(schema.routines, builder.old_name_of(object.as("ObjectWithArgs")["objname"]));
    if (kind == "OBJECT_TYPE" || kind == "OBJECT_DOMAIN") {
        const model::QualifiedName name = builder.old_name_of(object.as("TypeName")["names"]);
        return erase(schema.enums, name) || erase(schema.domains, name) || erase(schema.composites, name) ||
               erase(schema.ranges, name);
    }
    if (kind == "OBJECT_RULE") {
        const std::string_view relation = names.at(names.size() - 2).string();
        return std::erase_if(schema.rules, [&](const model::Rule& r) {
                   return r.name == names.last().string() && r.relation.name == relation;
               }) > 0;
    }
    if (kind == "OBJECT_COLLATION") return erase(schema.collations, builder.old_name_of(names));
    if (kind == "OBJECT_STATISTIC_EXT") return erase(schema.statistics, builder.old_name_of(names));
    if (kind == "OBJECT_EVENT_TRIGGER")
        return std::erase_if(schema.event_triggers, [&](const auto& t) { return t.name == object.string(); }) > 0;
    if (kind == "OBJECT_SCHEMA")
        return std::erase_if(schema.namespaces, [&](const auto& n) { return n.name == object.string(); }) > 0;
    if (kind == "OBJECT_EXTENSION")
        return std::erase_if(schema.extensions, [&](const auto& e) { return e.name == object.string(); }) > 0;
    return false;
}

}  // namespace

/// What isn't there can only go with IF EXISTS.
Outcome read_drop(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    for (const Value& object : body["objects"]) {
        builder.forget_places();
        const model::QualifiedName name = name_of(object, builder);
        const bool gone = drop_one(body["removeType"].text, object, builder);
        if (gone) drop_privileges(name, builder.schema());
        if (!gone && !body["missing_ok"].is_true())
            return builder.wait_for("object", {{}, statement.slice(2, statement.tokens().size())});
    }
    builder.forget_places();
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
