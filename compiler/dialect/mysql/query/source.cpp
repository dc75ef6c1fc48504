// Dialect, MySQL and MariaDB: FROM printed, and what it brings into sight.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/query/parse.h"
#include "compiler/dialect/mysql/query/printer.h"

namespace schemac::dialect::mysql::query {
namespace {

using expression::lower;

std::string name_of(const Source& source) {
    return lower(source.alias.empty() ? source.relation : source.alias);
}

std::string quoted(const std::string& name) {
    return expression::fold_name(name, expression_facts());
}

/// The relations below a source that is already in the scope.
Columns columns_below(const Source& source, const Scope& scope) {
    if (source.join == Source::Join::none) return scope.relation(name_of(source))->columns;
    Columns all = columns_below(*source.left, scope);
    const Columns right = columns_below(*source.right, scope);
    all.insert(all.end(), right.begin(), right.end());
    return all;
}

std::string owner_below(const Source& source, const std::string& column, const Scope& scope) {
    if (source.join == Source::Join::none) {
        const Columns& columns = scope.relation(name_of(source))->columns;
        return std::find(columns.begin(), columns.end(), column) == columns.end() ? "" : name_of(source);
    }
    const std::string left = owner_below(*source.left, column, scope);
    return left.empty() ? owner_below(*source.right, column, scope) : left;
}

/// USING and NATURAL as the conditions that they stand for.
std::string shared_condition(const Source& join, const Scope& scope) {
    Columns shared;
    for (const std::string& column : join.shared)
        shared.push_back(lower(column));
    if (join.natural)
        for (const std::string& column : columns_below(*join.left, scope))
            if (!owner_below(*join.right, column, scope).empty()) shared.push_back(column);
    std::string all;
    for (const std::string& column : shared) {
        const std::string left = owner_below(*join.left, column, scope);
        const std::string right = owner_below(*join.right, column, scope);
        if (left.empty() || right.empty()) throw NotUnderstood{};
        all += (all.empty() ? "" : " and ") + quoted(left) + '.' + quoted(column) + " = " + quoted(right) + '.' +
               quoted(column);
    }
    return all;
}

std::string print_relation(const Source& source, Scope& scope) {
    Relation relation{name_of(source), {}};
    std::string text;
    if (source.query) {
        Canonical made = print(*source.query, {}, scope);
        text = '(' + made.text + ") ";
        relation.columns = std::move(made.columns);
    } else {
        relation.columns = columns_of(source.relation, scope);
        text = quoted(source.relation) == quoted(relation.name) ? "" : quoted(source.relation) + ' ';
    }
    text += quoted(relation.name);
    if (scope.relation(relation.name)) throw NotUnderstood{};
    scope.relations.push_back(std::move(relation));
    return text;
}

}  // namespace

std::string print_source(const Source& source, Scope& scope) {
    if (source.join == Source::Join::none) return print_relation(source, scope);
    std::string text = '(' + print_source(*source.left, scope);
    text += source.join == Source::Join::left       ? " left join "
            : source.join == Source::Join::straight ? " straight_join "
                                                    : " join ";
    text += print_source(*source.right, scope);
    const std::string on =
        source.on.empty() ? shared_condition(source, scope) : print_expression(source.on, scope, true);
    if (!on.empty()) text += " on " + on;
    return text + ')';
}

}  // namespace schemac::dialect::mysql::query
