// Introspect, PostgreSQL SQL files: schemas and extensions.
#include <algorithm>

#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {

/// `public` is in every database, and so is no object.
Outcome read_schema(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string name(body["schemaname"] ? body["schemaname"].text : body["authrole"]["rolename"].text);
    if (body["schemaElts"]) builder.refuse(statement, "objects within CREATE SCHEMA");
    auto& all = builder.schema().namespaces;
    const bool known = std::any_of(all.begin(), all.end(), [&](const auto& n) { return n.name == name; });
    if (known || name == "public") return Outcome::done;
    all.push_back({name, {}});
    builder.place(id_of(all.back()), statement);
    return Outcome::done;
}

/// plpgsql is part of every database.
Outcome read_extension(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Extension made;
    made.name = body["extname"].text;
    if (made.name == "plpgsql") return Outcome::done;
    for (const Value& option : body["options"]) {
        const Value& element = option.as("DefElem");
        if (element["defname"].text == "schema") made.schema = value_text(element["arg"]);
        if (element["defname"].text == "new_version") made.version = value_text(element["arg"]);
    }
    builder.schema().extensions.push_back(made);
    builder.place(id_of(made), statement);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
