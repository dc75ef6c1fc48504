// Dialect, MySQL and MariaDB: names of a query resolved.
#include "compiler/dialect/mysql/query/scope.h"

#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/query/parse.h"
#include "compiler/dialect/mysql/query/printer.h"

namespace schemac::dialect::mysql::query {
namespace {

using expression::lower;

Columns lowered(const std::vector<std::string>& names) {
    Columns all;
    for (const std::string& name : names)
        all.push_back(lower(name));
    return all;
}

Columns columns_of(const model::View& view, const Scope& scope) {
    if (!view.columns.empty()) return lowered(view.columns);
    constexpr int deepest = 60;  // views of views: a circle can't be made, but written
    if (scope.depth > deepest) throw NotUnderstood{};
    Scope apart{scope.schema};
    apart.depth = scope.depth + 1;
    return print(parse(view.query.sql), {}, apart).columns;
}

}  // namespace

const Relation* Scope::owner(const std::string& column) const {
    for (const Relation& relation : relations)
        if (std::find(relation.columns.begin(), relation.columns.end(), column) != relation.columns.end())
            return &relation;
    return nullptr;
}

const Relation* Scope::relation(const std::string& name) const {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const Relation& relation) { return relation.name == name; });
    return found == relations.end() ? nullptr : &*found;
}

const Columns* Scope::common_columns(const std::string& name) const {
    for (const Scope* scope = this; scope; scope = scope->outer) {
        const auto found = scope->common.find(name);
        if (found != scope->common.end()) return &found->second;
    }
    return nullptr;
}

void resolve(expression::Name& name, const Scope& scope) {
    const std::string column = lower(name.parts.back().text);
    for (const Scope* at = &scope; at; at = at->outer) {
        const Relation* found =
            name.parts.size() == 1 ? at->owner(column) : at->relation(lower(name.parts.front().text));
        if (!found || name.parts.size() > 2) continue;
        name.parts = {{found->name, 0, 0, 0}, {column, 0, 0, 0}};
        return;
    }
    throw NotUnderstood{};
}

Columns columns_of(const std::string& relation, const Scope& scope) {
    if (const Columns* common = scope.common_columns(lower(relation))) return *common;
    for (const model::Table& table : scope.schema.tables) {
        if (table.name.name != relation) continue;
        Columns all;
        for (const model::Column& column : table.columns)
            all.push_back(lower(column.name));
        return all;
    }
    for (const model::View& view : scope.schema.views)
        if (view.name.name == relation) return columns_of(view, scope);
    throw NotUnderstood{};
}

}  // namespace schemac::dialect::mysql::query
