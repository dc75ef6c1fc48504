// PostgreSQL expressions: canonical forms of expressions, defaults and queries.
#include "compiler/dialect/postgres/expression/analyse/context.h"
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/assign.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/literal/literal.h"
#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/query/query.h"

namespace schemac::dialect::postgres::expression {
namespace {

const Names::Tables& tables_of(const Scope& scope) {
    return scope.names ? scope.names->tables() : no_names();
}

/// The names in scope: the relation's columns bare, and those of `old` and `new` with their prefix.
Level level_of(const Scope& scope, const Names::Tables& names) {
    Level level;
    if (!scope.columns) return level;
    RangeEntry own{scope.relation.name, {}, true, false, {}, {}, {}};
    own.columns.reserve(scope.columns->size());
    for (const model::Column& column : *scope.columns)
        own.columns.push_back({column.name, resolve_type(column.type, names)});
    for (const char* row : {"old", "new"}) {
        RangeEntry other = own;
        other.alias = row;
        other.qualified = true;
        level.entries.push_back(std::move(other));
    }
    level.entries.insert(level.entries.begin(), std::move(own));
    return level;
}

bool has_columns(const Value& value) {
    if (value.as("ColumnRef")) return true;
    for (const Value& child : value)
        if (has_columns(child)) return true;
    return false;
}

model::Expression with_form(const model::Expression& expression, std::string text, model::Form form) {
    model::Expression made = expression;
    made.canonical = std::move(text);
    made.form = form;
    return made;
}

model::Expression opaque(const model::Expression& expression) {
    return with_form(expression, expression.sql, model::Form::opaque);
}

/// The analysed text, or an opaque expression where the tree can't be had or isn't understood.
template <class Analyse>
model::Expression made_from(const model::Expression& expression, Analyse analyse_root) {
    const std::optional<ExpressionTree> tree = parse_expression(expression.sql);
    if (!tree) return opaque(expression);
    try {
        return with_form(expression, analyse_root(tree->root()), model::Form::canonical);
    } catch (const NotUnderstood&) {
        return opaque(expression);
    }
}

std::string text_of(const Value& root, const Context& context) {
    Node node = analyse(root, context);
    if (node.type.is_unknown_literal()) node = coerce(std::move(node), {"text", {}}, context.names);
    return print(node);
}

}  // namespace

model::Expression canonical(const model::Expression& expression, const Scope& scope) {
    const Names::Tables& names = tables_of(scope);
    const Level level = level_of(scope, names);
    Context context{names, &level, {}};
    if (scope.value) context.value = resolve_type(*scope.value, names);
    return made_from(expression, [&](const Value& root) { return text_of(root, context); });
}

model::Expression canonical_default(const model::Expression& expression, const model::Type& column,
                                    const Scope& scope) {
    const Names::Tables& names = tables_of(scope);
    const TypeRef type = resolve_type(column, names);
    const std::string key = expression.sql + '\n' + to_string(type);
    if (const auto found = names.defaults.find(key); found != names.defaults.end()) return found->second;
    bool mentions_columns = false;  // as the value of a generated column does: then the result is this table's only
    const model::Expression made = made_from(expression, [&](const Value& root) {
        mentions_columns = has_columns(root);
        const Level level = mentions_columns ? level_of(scope, names) : Level{};
        const Context context{names, &level, {}};
        return print(assigned(analyse(root, context), type, names));
    });
    if (!mentions_columns) names.defaults.emplace(key, made);
    return made;
}

model::Expression canonical_query(const model::Expression& query, const Names& names,
                                  const std::vector<std::string>& columns) {
    const std::optional<Tree> tree = parse(query.sql);
    if (!tree || tree->statements().size() != 1) return opaque(query);
    try {
        const Value& statement = tree->statements().at(0)["stmt"];
        return with_form(query, analyse_view(statement, names.tables(), columns).text, model::Form::canonical);
    } catch (const NotUnderstood&) {
        return opaque(query);
    }
}

}  // namespace schemac::dialect::postgres::expression
