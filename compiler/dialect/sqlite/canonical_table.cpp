// SQLite: comparable tables.
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/canonical.h"

namespace schemac::dialect::sqlite {
namespace {

expression::Scope scope_of(const model::Table& table) {
    expression::Scope scope;
    scope.relation = expression::lower(table.name.name);
    scope.columns.emplace();
    for (const model::Column& column : table.columns)
        scope.columns->insert(expression::lower(column.name));
    return scope;
}

/// Columns of the primary key can't be null in tables that are STRICT or WITHOUT ROWID, but for the rowid's alias
/// (https://www.sqlite.org/stricttables.html, https://www.sqlite.org/withoutrowid.html).
void imply_not_null(model::Table& table, const model::sqlite::TablePart& part) {
    if (!table.primary_key || !(part.strict || part.without_rowid)) return;
    const model::Column* alias = rowid_alias(table);
    for (const model::KeyPart& key : table.primary_key->parts)
        for (model::Column& column : table.columns)
            if (&column != alias && expression::lower(column.name) == expression::lower(key.column))
                column.not_null = true;
}

}  // namespace

const model::Column* rowid_alias(const model::Table& table) {
    if (!table.primary_key || table.primary_key->parts.size() != 1) return nullptr;
    if (model::part_or_default<model::sqlite::TablePart>(table.dialect).without_rowid) return nullptr;
    const model::KeyPart& part = table.primary_key->parts[0];
    const model::Column* column = column_named(table, part.column);
    const bool integer = column && expression::lower(column->type.name) == "integer" && column->type.arguments.empty();
    return integer && part.order == model::Order::ascending ? column : nullptr;
}

void canonical_table(model::Table& table) {
    const model::sqlite::TablePart part = model::part_or_default<model::sqlite::TablePart>(table.dialect);
    table.dialect = part;
    table.name.schema.clear();
    const expression::Scope scope = scope_of(table);
    for (model::Column& column : table.columns)
        canonical_column(column, scope);
    imply_not_null(table, part);
    canonical_constraints(table, scope);
    canonical_indexes(table, scope);
}

}  // namespace schemac::dialect::sqlite
