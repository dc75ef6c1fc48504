// Introspect, PostgreSQL SQL files: composite types.
#include <algorithm>

#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

model::CompositeType::Attribute attribute_of(const Value& definition, const Builder& builder) {
    model::CompositeType::Attribute attribute;
    attribute.name = definition["colname"].text;
    attribute.type = read_type(definition["typeName"], builder);
    if (const Value& collation = definition["collClause"]) attribute.collation = collation_name(collation["collname"]);
    return attribute;
}

}  // namespace

Outcome read_composite(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::CompositeType composite;
    composite.name = builder.new_name(body["typevar"]);
    for (const Value& item : body["coldeflist"])
        composite.attributes.push_back(attribute_of(item.as("ColumnDef"), builder));
    builder.place(id_of(composite), statement);
    builder.schema().composites.push_back(std::move(composite));
    return Outcome::done;
}

/// ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE.
Outcome read_alter_composite(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName name = builder.old_name(body["relation"]);
    model::CompositeType* composite = builder.composite(name);
    if (!composite) return builder.wait_for("type", name);
    auto& attributes = composite->attributes;
    for (const Value& item : body["cmds"]) {
        const Value& command = item.as("AlterTableCmd");
        const std::string_view what = command["subtype"].text;
        const auto named = [&](const auto& attribute) { return attribute.name == command["name"].text; };
        const auto found = std::find_if(attributes.begin(), attributes.end(), named);
        if (what == "AT_AddColumn")
            attributes.push_back(attribute_of(command["def"].as("ColumnDef"), builder));
        else if (what == "AT_DropColumn")
            std::erase_if(attributes, named);
        else if (what == "AT_AlterColumnType" && found != attributes.end()) {
            const model::CompositeType::Attribute made = attribute_of(command["def"].as("ColumnDef"), builder);
            found->type = made.type;
            found->collation = made.collation;
        } else
            builder.refuse(statement, what);
    }
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
