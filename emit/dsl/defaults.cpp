// Emit, language: the dialect's own choices, found by asking it.
#include "emit/dsl/defaults.h"

#include <array>
#include <utility>

namespace schemac::emit::dsl {
namespace {

model::Column integer(std::string name) {
    model::Column column;
    column.name = std::move(name);
    column.type.name = "integer";
    return column;
}

model::KeyPart part(std::string column) {
    model::KeyPart part;
    part.column = std::move(column);
    return part;
}

/// `table probe { id integer identity primary key; other integer; index probe_other (other); }`
model::State probe(const dialect::Dialect& dialect) {
    model::Table table;
    table.name = {dialect.capabilities().default_schema, "probe"};
    table.columns = {integer("id"), integer("other")};
    table.columns.front().not_null = true;
    table.columns.front().identity.emplace();
    table.primary_key.emplace().parts = {part("id")};
    table.indexes.emplace_back().name = "probe_other";
    table.indexes.back().parts = {part("other")};
    model::State state;
    state.schema.tables.push_back(std::move(table));
    return state;
}

/// Names that people write, each to be tried.
constexpr std::array short_names{"varchar", "char", "timestamp", "timestamptz", "time", "timetz", "varbit"};

/// The target's own names of types that have a shorter one, where the dialect says that they are the same.
std::map<std::string, std::string, std::less<>> type_names(const dialect::Dialect& dialect) {
    model::State state;
    model::Table& table = state.schema.tables.emplace_back();
    table.name = {dialect.capabilities().default_schema, "probe"};
    for (const char* name : short_names) {
        table.columns.push_back(integer(name));
        table.columns.back().type.name = name;
    }
    dialect.canonicalise(state);
    std::map<std::string, std::string, std::less<>> names;
    if (state.schema.tables.empty()) return names;
    for (const model::Column& column : state.schema.tables.front().columns)
        if (column.type.name.size() > column.name.size()) names[column.type.name] = column.name;
    return names;
}

}  // namespace

Defaults defaults_of(const dialect::Dialect& dialect) {
    model::State state = probe(dialect);
    source::Diagnostics ignored;
    dialect.lower(state, ignored);
    dialect.canonicalise(state);
    Defaults defaults;
    defaults.type_names = type_names(dialect);
    if (state.schema.tables.empty()) return defaults;
    const model::Table& table = state.schema.tables.front();
    if (const model::Column* id = model::find_column(table, "id"); id && id->identity)
        defaults.identity = id->identity->form;
    if (!table.indexes.empty()) defaults.index_method = table.indexes.front().method;
    return defaults;
}

}  // namespace schemac::emit::dsl
