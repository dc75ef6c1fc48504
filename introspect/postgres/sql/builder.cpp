// Introspect, PostgreSQL SQL files: names, and the objects that bear them.
#include "introspect/postgres/sql/builder.h"

#include <algorithm>

#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/privileges.h"
#include "compiler/source/codes/state.h"

namespace schemac::introspect::postgres::sql {
namespace {

model::QualifiedName parts_of(const Value& strings) {
    const std::size_t count = strings.size();
    return {count > 1 ? std::string(strings.at(count - 2).string()) : std::string(),
            std::string(strings.last().string())};
}

}  // namespace

bool Builder::exists(const model::QualifiedName& name) {
    return table(name) || view(name) || sequence(name) || enum_type(name) || domain(name) || composite(name) ||
           routines_.find(schema().routines, name) || has_other(name);
}

bool Builder::has_other(const model::QualifiedName& name) const {
    const auto holds = [&](const auto& objects) {
        return std::any_of(objects.begin(), objects.end(), [&](const auto& object) { return object.name == name; });
    };
    return holds(state.schema.ranges) || holds(state.schema.collations) || holds(state.schema.statistics);
}

model::Column* Builder::owner_of_sequence(const model::QualifiedName& name) {
    for (model::Table& table : schema().tables) {
        if (table.name.schema != name.schema || !name.name.starts_with(table.name.name.substr(0, 24))) continue;
        for (model::Column& column : table.columns)
            if (column.identity && (column.identity->sequence == name.name ||
                                    dialect::postgres::is_sequence_default(name.name, table.name.name, column.name)))
                return &column;
    }
    return nullptr;
}

model::Column* Builder::column(model::Table& of, const std::string& name) {
    for (model::Column& column : of.columns)
        if (column.name == name) return &column;
    const auto* part = std::get_if<model::postgres::TablePart>(&of.dialect);
    if (!part || part->partition_of.empty()) return nullptr;
    const model::Table* parent = table(dialect::postgres::parse_name(part->partition_of, {}));
    const model::Column* inherited = parent ? find_column(*parent, name) : nullptr;
    if (!inherited) return nullptr;
    of.columns.push_back(*inherited);
    of.columns.back().comment.clear();
    return &of.columns.back();
}

void Builder::forget_places() {
    for (Places* places : {&tables_, &views_, &sequences_, &enums_, &domains_, &composites_, &routines_})
        places->forget();
}

model::QualifiedName Builder::new_name(const Value& range_var) const {
    const std::string schema(range_var["schemaname"].text);
    return {schema.empty() ? path.front() : schema, std::string(range_var["relname"].text)};
}

model::QualifiedName Builder::new_name_of(const Value& strings) const {
    model::QualifiedName name = parts_of(strings);
    if (name.schema.empty()) name.schema = path.front();
    return name;
}

model::QualifiedName Builder::old_name(const Value& range_var) {
    model::QualifiedName name{std::string(range_var["schemaname"].text), std::string(range_var["relname"].text)};
    if (!name.schema.empty()) return name;
    for (const std::string& schema : path)
        if (exists({schema, name.name})) return {schema, name.name};
    return {path.front(), name.name};
}

model::QualifiedName Builder::old_name_of(const Value& strings) {
    model::QualifiedName name = parts_of(strings);
    if (!name.schema.empty()) return name;
    for (const std::string& schema : path)
        if (exists({schema, name.name})) return {schema, name.name};
    return {path.front(), name.name};
}

model::Table* Builder::table(const model::QualifiedName& name) {
    return tables_.find(schema().tables, name);
}

model::View* Builder::view(const model::QualifiedName& name) {
    return views_.find(schema().views, name);
}

model::Sequence* Builder::sequence(const model::QualifiedName& name) {
    return sequences_.find(schema().sequences, name);
}

model::EnumType* Builder::enum_type(const model::QualifiedName& name) {
    return enums_.find(schema().enums, name);
}

model::Domain* Builder::domain(const model::QualifiedName& name) {
    return domains_.find(schema().domains, name);
}

model::CompositeType* Builder::composite(const model::QualifiedName& name) {
    return composites_.find(schema().composites, name);
}

std::vector<std::string> Builder::all_privileges(model::Kind kind) const {
    return dialect::postgres::all_privileges(kind, server_major);
}

model::Index* Builder::index(const model::QualifiedName& name) {
    const auto in = [&](auto& relations) -> model::Index* {
        for (auto& relation : relations) {
            if (relation.name.schema != name.schema) continue;
            for (model::Index& index : relation.indexes)
                if (index.name == name.name) return &index;
        }
        return nullptr;
    };
    model::Index* found = in(schema().tables);
    return found ? found : in(schema().views);
}

void Builder::place(const model::ObjectId& id, const Statement& statement) {
    state.origins[id] = statement.span();
    placed.push_back(id);
    if (path != std::vector<std::string>{"public"}) paths[id] = path;
}

Outcome Builder::wait_for(std::string_view kind, const model::QualifiedName& name) {
    missing = std::string(kind) + " `" + (name.schema.empty() ? "" : name.schema + '.') + name.name + '`';
    return Outcome::waiting;
}

void Builder::refuse(const Statement& statement, std::string_view clause) {
    sink.report(code::sql_clause_not_read, statement.span(), clause, statement.title());
}

}  // namespace schemac::introspect::postgres::sql
