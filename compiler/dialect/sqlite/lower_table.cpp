// SQLite: tables.
#include "compiler/dialect/sqlite/capabilities.h"
#include "compiler/dialect/sqlite/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::sqlite {
namespace {

void require(Feature feature, const model::ObjectId& id, Lowering& lowering) {
    if (has(lowering.target, feature)) return;
    lowering.sink
        .report(code::sqlite_version_lacks, lowering.origin(id), to_string(feature), since(feature),
                to_string(lowering.target))
        .with_where(to_string(id));
}

}  // namespace

void lower_table(model::Table& table, Lowering& lowering) {
    const model::ObjectId id = id_of(table);
    const auto part = model::part_or_default<model::sqlite::TablePart>(table.dialect);
    if (part.strict) require(Feature::strict_tables, id, lowering);
    for (model::Column& column : table.columns) {
        lower_column(column, table, lowering);
        if (part.strict) lower_strict_type(column.type);
        if (column.generated) require(Feature::generated_columns, id, lowering);
    }
    if (!table.exclusions.empty())
        lowering.refuse(id, "`exclude`", "move it into a `postgres { … }` block, or use a trigger");
    table.exclusions.clear();
    lower_constraints(table, lowering);
    lower_indexes(table, lowering);
    table.comment.clear();
    table.name.schema.clear();
}

}  // namespace schemac::dialect::sqlite
