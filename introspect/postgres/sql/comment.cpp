// Introspect, PostgreSQL SQL files: COMMENT ON.
#include <algorithm>

#include "compiler/source/codes/state.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// The list of names without its last.
model::QualifiedName owner_of(const Value& names, Builder& builder) {
    const std::size_t count = names.size();
    const std::string name(names.at(count - 2).string());
    if (count > 2) return {std::string(names.at(count - 3).string()), name};
    for (const std::string& schema : builder.path)
        if (const model::QualifiedName found{schema, name};
            builder.table(found) || builder.view(found) || builder.composite(found))
            return found;
    return {builder.path.front(), name};
}

template <class T>
T* named(std::vector<T>& all, std::string_view name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& object) { return object.name == name; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
T* of_name(std::vector<T>& all, const model::QualifiedName& name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& object) { return object.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string* comment_of_constraint(model::Table& table, std::string_view name) {
    if (table.primary_key && table.primary_key->name == name) return &table.primary_key->comment;
    if (auto* found = named(table.checks, name)) return &found->comment;
    if (auto* found = named(table.uniques, name)) return &found->comment;
    if (auto* found = named(table.foreign_keys, name)) return &found->comment;
    if (auto* found = named(table.exclusions, name)) return &found->comment;
    // a primary key that nobody named has the name that the server gives it
    const bool own = table.primary_key && table.primary_key->name.empty() && name == table.name.name + "_pkey";
    return own ? &table.primary_key->comment : nullptr;
}

std::string* comment_of_member(std::string_view kind, const Value& names, Builder& builder) {
    const model::QualifiedName owner = owner_of(names, builder);
    const std::string_view name = names.last().string();
    if (kind == "OBJECT_TRIGGER") {
        for (model::Trigger& trigger : builder.schema().triggers)
            if (trigger.relation == owner && trigger.name == name) return &trigger.comment;
        return nullptr;
    }
    if (kind == "OBJECT_POLICY") {
        for (model::Policy& policy : builder.schema().policies)
            if (policy.table == owner && policy.name == name) return &policy.comment;
        return nullptr;
    }
    if (kind == "OBJECT_RULE") {
        for (model::Rule& rule : builder.schema().rules)
            if (rule.relation == owner && rule.name == name) return &rule.comment;
        return nullptr;
    }
    if (kind == "OBJECT_COLUMN") {
        if (model::View* view = builder.view(owner)) return &view->column_comments[std::string(name)];
        if (model::CompositeType* composite = builder.composite(owner)) {
            auto* attribute = named(composite->attributes, name);
            return attribute ? &attribute->comment : nullptr;
        }
    }
    model::Table* table = builder.table(owner);
    if (!table) return nullptr;
    if (kind == "OBJECT_TABCONSTRAINT") return comment_of_constraint(*table, name);
    model::Column* column = named(table->columns, name);
    return column ? &column->comment : nullptr;
}

std::string* comment_of_index(const model::QualifiedName& name, Builder& builder) {
    if (model::Index* index = builder.index(name)) return &index->comment;
    return nullptr;
}

std::string* comment_of_relation(const model::QualifiedName& name, Builder& builder) {
    if (model::Table* table = builder.table(name)) return &table->comment;
    if (model::View* view = builder.view(name)) return &view->comment;
    if (model::Sequence* sequence = builder.sequence(name)) return &sequence->comment;
    return comment_of_index(name, builder);
}

std::string* comment_of_type(const model::QualifiedName& name, Builder& builder) {
    if (model::EnumType* type = builder.enum_type(name)) return &type->comment;
    if (model::Domain* domain = builder.domain(name)) return &domain->comment;
    if (model::CompositeType* composite = builder.composite(name)) return &composite->comment;
    for (model::RangeType& range : builder.schema().ranges)
        if (range.name == name) return &range.comment;
    return nullptr;
}

std::string* find_comment(std::string_view kind, const Value& object, Builder& builder) {
    const Value& names = object.as("List")["items"];
    if (kind == "OBJECT_SCHEMA") {
        auto& all = builder.schema().namespaces;
        if (object.string() == "public" && !named(all, "public")) all.push_back({"public", {}});
        auto* found = named(all, object.string());
        return found ? &found->comment : nullptr;
    }
    if (kind == "OBJECT_EXTENSION") {
        auto* found = named(builder.schema().extensions, object.string());
        return found ? &found->comment : nullptr;
    }
    if (kind == "OBJECT_TYPE" || kind == "OBJECT_DOMAIN")
        return comment_of_type(builder.old_name_of(object.as("TypeName")["names"]), builder);
    if (kind == "OBJECT_FUNCTION" || kind == "OBJECT_PROCEDURE" || kind == "OBJECT_ROUTINE" ||
        kind == "OBJECT_AGGREGATE") {
        model::Routine* routine = find_routine(object.as("ObjectWithArgs"), builder);
        return routine ? &routine->comment : nullptr;
    }
    if (kind == "OBJECT_COLUMN" || kind == "OBJECT_TABCONSTRAINT" || kind == "OBJECT_TRIGGER" ||
        kind == "OBJECT_POLICY" || kind == "OBJECT_RULE")
        return comment_of_member(kind, names, builder);
    if (kind == "OBJECT_DOMCONSTRAINT") {
        model::Domain* domain = builder.domain(builder.old_name_of(names.at(0).as("TypeName")["names"]));
        auto* check = domain ? named(domain->checks, names.last().string()) : nullptr;
        return check ? &check->comment : nullptr;
    }
    if (kind == "OBJECT_COLLATION" || kind == "OBJECT_STATISTIC_EXT") {
        const model::QualifiedName name = builder.old_name_of(names);
        if (kind == "OBJECT_COLLATION") {
            auto* found = of_name(builder.schema().collations, name);
            return found ? &found->comment : nullptr;
        }
        auto* found = of_name(builder.schema().statistics, name);
        return found ? &found->comment : nullptr;
    }
    if (kind == "OBJECT_EVENT_TRIGGER") {
        auto* found = named(builder.schema().event_triggers, object.string());
        return found ? &found->comment : nullptr;
    }
    return comment_of_relation(builder.old_name_of(names), builder);
}

bool is_read(std::string_view kind) {
    static constexpr std::string_view kinds[] = {
        "SCHEMA",        "EXTENSION", "TYPE", "DOMAIN",    "FUNCTION",      "PROCEDURE",     "ROUTINE", "COLUMN",
        "TABCONSTRAINT", "TABLE",     "VIEW", "MATVIEW",   "SEQUENCE",      "DOMCONSTRAINT", "TRIGGER", "INDEX",
        "POLICY",        "AGGREGATE", "RULE", "COLLATION", "STATISTIC_EXT", "EVENT_TRIGGER"};
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&](auto name) { return kind == "OBJECT_" + std::string(name); });
}

/// This one is always there, and brings its own comment along.
bool is_left_out(std::string_view kind, const Value& object) {
    return kind == "OBJECT_EXTENSION" && object.string() == "plpgsql";
}

}  // namespace

Outcome read_comment(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string_view kind = body["objtype"].text;
    if (!is_read(kind)) return skip_with_warning(statement, builder);
    if (is_left_out(kind, body["object"])) return Outcome::done;
    std::string* comment = find_comment(kind, body["object"], builder);
    if (comment) {
        *comment = body["comment"].text;
        return Outcome::done;
    }
    return builder.wait_for("object", {{}, statement.slice(2, statement.find("is", 0))});
}

}  // namespace schemac::introspect::postgres::sql
