// PostgreSQL expressions: the bounds of partitions.
#include <algorithm>

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/tree.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// The types of a key's columns; no type for an expression.
std::vector<model::Type> key_types(const std::string& key, const std::vector<model::Column>& columns) {
    std::vector<model::Type> types;
    const std::optional<Tree> tree = parse("CREATE TABLE t (a int) PARTITION BY " + key);
    if (!tree) return types;
    for (const Value& item : tree->statements().at(0)["stmt"].as("CreateStmt")["partspec"]["partParams"]) {
        const std::string_view name = item.as("PartitionElem")["name"].text;
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
        types.push_back(found == columns.end() ? model::Type{} : found->type);
    }
    return types;
}

/// The text of a value in the list between two brackets, as the tree doesn't say where it ends.
std::vector<std::string> values_of(const std::string& text, std::size_t open) {
    std::vector<std::string> values(1);
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\'') quoted = !quoted;
        if (!quoted && c == '(' && depth++ == 0) continue;
        if (!quoted && c == ')' && --depth == 0) break;
        if (!quoted && c == ',' && depth == 1)
            values.emplace_back();
        else
            values.back() += c;
    }
    return values;
}

bool is_limit(const std::string& value) {
    std::string word;
    for (const char c : value)
        if (c != ' ') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word == "minvalue" || word == "maxvalue";
}

/// A number is converted when the bound is made, and so shown as the text that it became.
std::string as_text(const std::string& value, const model::Type& type) {
    if (type.name != "text" && type.name != "character varying" && type.name != "character") return value;
    const std::size_t begin = value.find_first_not_of(" \t\n");
    const std::size_t end = value.find_last_not_of(" \t\n");
    if (begin == std::string::npos || value.find_first_not_of("-+.0123456789", begin) <= end) return value;
    return '\'' + value.substr(begin, end + 1 - begin) + '\'';
}

std::string list_text(const std::vector<std::string>& values, const std::vector<model::Type>& types, bool one_column,
                      const Names& names) {
    const Scope scope{&names, {}, nullptr, {}};
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t column = one_column ? 0 : i;
        std::string value = values[i];
        if (!is_limit(value) && column < types.size() && !types[column].name.empty())
            value = canonical_default(model::Expression(as_text(value, types[column])), types[column], scope).canonical;
        text += (text.empty() ? "(" : ", ") + value;
    }
    return text + ')';
}

}  // namespace

std::string canonical_bound(const std::string& bound, const std::string& key, const std::vector<model::Column>& columns,
                            const Names& names) {
    const std::optional<Tree> tree = parse("CREATE TABLE t PARTITION OF p " + bound);
    if (!tree) return bound;
    const Value& spec = tree->statements().at(0)["stmt"].as("CreateStmt")["partbound"];
    const std::vector<model::Type> types = key_types(key, columns);
    const std::size_t first = bound.find('(');
    if (spec["is_default"].is_true() || first == std::string::npos || types.empty()) return bound;
    if (spec["strategy"].text == "l") return "for values in " + list_text(values_of(bound, first), types, true, names);
    if (spec["strategy"].text != "r") return bound;
    const std::vector<std::string> from = values_of(bound, first);
    std::size_t second = bound.find(')', first);
    for (bool quoted = false; second + 1 < bound.size(); ++second) {
        if (bound[second] == '\'') quoted = !quoted;
        if (!quoted && bound[second] == '(') break;
    }
    return "for values from " + list_text(from, types, false, names) + " to " +
           list_text(values_of(bound, second), types, false, names);
}

}  // namespace schemac::dialect::postgres::expression
