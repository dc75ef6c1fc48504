// Dialect, PostgreSQL: indexes.
#include <algorithm>
#include <cctype>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/operator_class.h"
#include "compiler/dialect/postgres/storage_parameters.h"

namespace schemac::dialect::postgres::canonical {
namespace {

const model::Column* find_column(const expression::Scope& scope, const std::string& name) {
    if (!scope.columns) return nullptr;
    const auto found = std::find_if(scope.columns->begin(), scope.columns->end(),
                                    [&](const model::Column& column) { return column.name == name; });
    return found == scope.columns->end() ? nullptr : &*found;
}

/// Ascending puts nulls last, descending first.
void drop_implied_nulls(model::KeyPart& part) {
    const model::Nulls implied = part.order == model::Order::descending ? model::Nulls::first : model::Nulls::last;
    if (part.nulls == implied) part.nulls = model::Nulls::automatic;
}

/// An expression that is a column in parentheses is the column.
void unwrap_column(model::KeyPart& part, const expression::Scope& scope) {
    const std::vector<std::string> mentioned = expression::columns_in(*part.expression);
    if (mentioned.size() != 1 || !find_column(scope, mentioned.front())) return;
    model::Expression column{mentioned.front()};
    if (part.expression->canonical != mentioned.front() && part.expression->canonical != '"' + mentioned.front() + '"')
        return;
    part.column = mentioned.front();
    part.expression.reset();
}

}  // namespace

void key_parts(std::vector<model::KeyPart>& parts, const expression::Scope& scope, std::string_view method) {
    for (model::KeyPart& part : parts) {
        if (part.expression) {
            part.expression = expression::canonical(*part.expression, scope);
            unwrap_column(part, scope);
        }
        drop_implied_nulls(part);
        const model::Column* column = part.column.empty() ? nullptr : find_column(scope, part.column);
        const bool says_default = !part.collation.empty() && collation(part.collation).empty();
        part.collation = collation(part.collation);
        // a column's own collation goes without saying; the default one only where the column has no other
        if (column && part.collation == collation(column->collation)) part.collation.clear();
        if (says_default && column && !column->collation.empty()) part.collation = "default";
        part.operator_class = canonical_operator_class(part.operator_class);
        if (column && is_default_operator_class(part.operator_class, column->type, method)) part.operator_class.clear();
    }
}

void index(model::Index& index, const expression::Scope& scope) {
    if (index.method.empty()) index.method = "btree";
    std::transform(index.method.begin(), index.method.end(), index.method.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    key_parts(index.parts, scope, index.method);
    if (index.predicate) index.predicate = expression::canonical(*index.predicate, scope);
    if (auto* part = std::get_if<model::postgres::IndexPart>(&index.dialect)) {
        canonical_parameters(part->storage);
        if (*part == model::postgres::IndexPart{}) index.dialect = std::monostate{};
    }
}

}  // namespace schemac::dialect::postgres::canonical
