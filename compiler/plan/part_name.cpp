// Plan: names of parts, which the dialect chooses as it does for whatever nobody named.
#include "compiler/plan/part_name.h"

#include <algorithm>

namespace schemac::plan {
namespace {

using model::Table;

const std::string mark = "the part that wants a name";

std::vector<model::Column> bare(std::vector<model::Column> columns) {
    for (model::Column& column : columns) {
        column.default_value.reset();
        column.generated.reset();
        column.identity.reset();
    }
    return columns;
}

Table bare(const Table& table) {
    Table made;
    made.name = table.name;
    made.columns = bare(table.columns);
    made.primary_key = table.primary_key;
    made.uniques = table.uniques;
    made.indexes = table.indexes;
    return made;
}

template <class T>
void add_unnamed(const std::vector<T>& from, std::vector<T>& to) {
    for (T one : from) {
        one.name.clear();
        one.comment.clear();
        to.push_back(std::move(one));
    }
}

/// The partition, with the parts that it has of the table above, and the tables whose names could be in the way.
model::State naming(const Table& partition, const Table& above, const Context& context) {
    constexpr std::size_t start = 16;
    model::State state;
    for (const Table& table : context.to.schema.tables)
        if (table.name.schema == partition.name.schema && table.name != partition.name &&
            table.name.name.starts_with(partition.name.name.substr(0, start)))
            state.schema.tables.push_back(bare(table));
    Table own = bare(partition);
    own.columns = bare(above.columns);
    const auto old = std::find_if(context.from.schema.tables.begin(), context.from.schema.tables.end(),
                                  [&](const Table& table) { return table.name == above.name; });
    if (old != context.from.schema.tables.end()) {
        if (old->primary_key && !own.primary_key) {
            own.primary_key = old->primary_key;
            own.primary_key->name.clear();
        }
        add_unnamed(old->uniques, own.uniques);
        add_unnamed(old->indexes, own.indexes);
    }
    state.schema.tables.push_back(std::move(own));
    return state;
}

const Table& chosen(model::State& state, const Table& partition, const Context& context) {
    context.dialect.canonicalise(state);
    return *std::find_if(state.schema.tables.begin(), state.schema.tables.end(),
                         [&](const Table& table) { return table.name == partition.name; });
}

template <class T>
std::string marked(const std::vector<T>& parts) {
    return std::find_if(parts.begin(), parts.end(), [](const T& part) { return part.comment == mark; })->name;
}

}  // namespace

std::string part_name(const Table& partition, const Table& above, model::Index index, const Context& context) {
    model::State state = naming(partition, above, context);
    index.name.clear();
    index.comment = mark;
    state.schema.tables.back().indexes.push_back(std::move(index));
    return marked(chosen(state, partition, context).indexes);
}

std::string part_name(const Table& partition, const Table& above, model::PrimaryKey key, const Context& context) {
    model::State state = naming(partition, above, context);
    key.name.clear();
    state.schema.tables.back().primary_key = std::move(key);
    return chosen(state, partition, context).primary_key->name;
}

std::string part_name(const Table& partition, const Table& above, model::Unique key, const Context& context) {
    model::State state = naming(partition, above, context);
    key.name.clear();
    key.comment = mark;
    state.schema.tables.back().uniques.push_back(std::move(key));
    return marked(chosen(state, partition, context).uniques);
}

}  // namespace schemac::plan
