// Introspect, PostgreSQL SQL files: enum types.
#include <algorithm>

#include "introspect/postgres/sql/builder.h"

namespace schemac::introspect::postgres::sql {

Outcome read_enum(const Statement& statement, Builder& builder) {
    model::EnumType made;
    made.name = builder.new_name_of(statement.body()["typeName"]);
    for (const Value& label : statement.body()["vals"])
        made.labels.emplace_back(label.as("String")["sval"].text);
    builder.place(id_of(made), statement);
    builder.schema().enums.push_back(std::move(made));
    return Outcome::done;
}

/// ADD VALUE, at the end or beside another; RENAME VALUE.
Outcome read_alter_enum(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName name = builder.old_name_of(body["typeName"]);
    model::EnumType* type = builder.enum_type(name);
    if (!type) return builder.wait_for("enum", name);
    auto& labels = type->labels;
    const std::string added(body["newVal"].text);
    if (const Value& old = body["oldVal"]) {
        std::replace(labels.begin(), labels.end(), std::string(old.text), added);
        return Outcome::done;
    }
    if (std::find(labels.begin(), labels.end(), added) != labels.end()) return Outcome::done;
    auto at = labels.end();
    if (const Value& neighbour = body["newValNeighbor"]) {
        at = std::find(labels.begin(), labels.end(), std::string(neighbour.text));
        if (at != labels.end() && body["newValIsAfter"].is_true()) ++at;
    }
    labels.insert(at, added);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
