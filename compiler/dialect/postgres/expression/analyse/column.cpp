// PostgreSQL expressions: what a column's name means.
#include <algorithm>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

const OutputColumn* find(const RangeEntry& entry, std::string_view name) {
    const auto found = std::find_if(entry.columns.begin(), entry.columns.end(),
                                    [&](const OutputColumn& column) { return column.name == name; });
    return found == entry.columns.end() ? nullptr : &*found;
}

/// What is printed before a column: `old` and `new` keep their names.
std::string prefix_of(const RangeEntry& entry) {
    return quote_identifier(entry.shown.empty() ? entry.alias : entry.shown);
}

/// The relation itself, as a row.
Node row_of(const RangeEntry& entry) {
    return make_node(Shape::verbatim, prefix_of(entry), {entry.row_type, {}});
}

Node column_of(const RangeEntry& entry, std::string_view name, const TypeRef& type) {
    std::string text = quote_identifier(name);
    if (entry.qualified) text = prefix_of(entry) + '.' + text;
    return make_node(Shape::verbatim, std::move(text), type);
}

Node unresolved(const Value& fields) {
    std::string text;
    for (const Value& field : fields)
        text += (text.empty() ? "" : ".") + (field.as("A_Star") ? "*" : quote_identifier(field.string()));
    return make_node(Shape::verbatim, std::move(text), {});
}

/// Columns that every table has without saying so.
constexpr std::pair<std::string_view, std::string_view> system_columns[] = {
    {"tableoid", "oid"}, {"ctid", "tid"}, {"xmin", "xid"}, {"xmax", "xid"}, {"cmin", "cid"}, {"cmax", "cid"}};

Node system_column(const Value& fields) {
    Node node = unresolved(fields);
    for (const auto& [name, type] : system_columns)
        if (fields.size() == 1 && name == fields.at(0).string()) node.type.name = type;
    return node;
}

Node unqualified(const Value& fields, const Context& context) {
    const std::string_view name = fields.at(0).string();
    if (context.value && name == "value") return make_node(Shape::verbatim, "VALUE", *context.value);
    for (const Level* level = context.level; level; level = level->outer) {
        for (const RangeEntry& entry : level->entries)
            if (const OutputColumn* column = find(entry, name)) return column_of(entry, name, column->type);
        for (const RangeEntry& entry : level->entries)
            if (entry.alias == name && entry.qualified) return row_of(entry);
        const auto open = std::count_if(level->entries.begin(), level->entries.end(),
                                        [](const RangeEntry& entry) { return !entry.complete; });
        if (open == 1)  // it can only be of the one whose columns aren't known
            return column_of(*std::find_if(level->entries.begin(), level->entries.end(),
                                           [](const RangeEntry& entry) { return !entry.complete; }),
                             name, {});
    }
    return system_column(fields);
}

/// `t.c`, `s.t.c` or `t.*`
Node qualified(const Value& fields, const Context& context) {
    const std::size_t count = fields.size();
    const std::string_view alias = fields.at(count - 2).string();
    const Value& last = fields.at(count - 1);
    for (const Level* level = context.level; level; level = level->outer)
        for (const RangeEntry& entry : level->entries) {
            if (entry.alias != alias) continue;
            if (last.as("A_Star")) return row_of(entry);
            const OutputColumn* column = find(entry, last.string());
            return column_of(entry, last.string(), column ? column->type : TypeRef{});
        }
    return unresolved(fields);
}

}  // namespace

std::string next_name(const Level& level) {
    const Level* outermost = &level;
    while (outermost->outer)
        outermost = outermost->outer;
    return 'r' + std::to_string(++outermost->shown);
}

Node analyse_column(const Value& body, const Context& context) {
    const Value& fields = body["fields"];
    return fields.size() == 1 ? unqualified(fields, context) : qualified(fields, context);
}

}  // namespace schemac::dialect::postgres::expression
