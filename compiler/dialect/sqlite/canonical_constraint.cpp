// SQLite: comparable keys and checks. Whether a constraint is written on its column or on the table is no difference;
// what has no name keeps none.
#include <algorithm>
#include <tuple>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/canonical.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {
namespace {

void canonical_conflict(model::KeyDialectPart& part) {
    const std::string on_conflict = model::part_or_default<model::sqlite::KeyPart>(part).on_conflict;
    if (on_conflict.empty() || on_conflict == "abort") part = {};
}

std::string text_of(const std::vector<model::KeyPart>& parts) {
    std::string text;
    for (const model::KeyPart& part : parts)
        text += part.column + ' ' + part.collation + (part.order == model::Order::descending ? " desc," : ",");
    return text;
}

/// The order means nothing where the key is the rowid.
void canonical_primary_key(model::Table& table, const expression::Scope& scope) {
    if (!table.primary_key) return;
    canonical_parts(table.primary_key->parts, table, scope);
    canonical_conflict(table.primary_key->dialect);
    table.primary_key->deferral = model::Deferral::not_deferrable;
}

void canonical_uniques(model::Table& table, const expression::Scope& scope) {
    for (model::Unique& unique : table.uniques) {
        canonical_parts(unique.parts, table, scope);
        canonical_conflict(unique.dialect);
    }
    std::stable_sort(table.uniques.begin(), table.uniques.end(), [](const model::Unique& a, const model::Unique& b) {
        return std::tuple(a.name, text_of(a.parts)) < std::tuple(b.name, text_of(b.parts));
    });
}

void canonical_checks(model::Table& table, const expression::Scope& scope) {
    for (model::Check& check : table.checks) {
        expression::canonicalise(check.expression, expression_facts(), scope);
        check.validated = true;
    }
    std::stable_sort(table.checks.begin(), table.checks.end(), [](const model::Check& a, const model::Check& b) {
        return std::tie(a.name, a.expression.canonical) < std::tie(b.name, b.expression.canonical);
    });
}

}  // namespace

void canonical_parts(std::vector<model::KeyPart>& parts, const model::Table& table, const expression::Scope& scope) {
    for (model::KeyPart& part : parts) {
        part.nulls = model::Nulls::automatic;
        part.collation = expression::lower(part.collation);
        if (part.expression) expression::canonicalise(*part.expression, expression_facts(), scope);
        const model::Column* column = part.expression ? nullptr : column_named(table, part.column);
        if (column) part.column = column->name;
        const std::string own = column && !column->collation.empty() ? column->collation : "binary";
        if (part.collation == own) part.collation.clear();
    }
}

void canonical_constraints(model::Table& table, const expression::Scope& scope) {
    canonical_primary_key(table, scope);
    canonical_uniques(table, scope);
    canonical_checks(table, scope);
}

}  // namespace schemac::dialect::sqlite
