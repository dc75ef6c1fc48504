// Dialect, PostgreSQL: columns.
#include "compiler/dialect/postgres/canonical/column.h"

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/column_storage.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// The server doesn't keep a default of NULL …
bool is_null(const model::Expression& value) {
    const std::string& text = value.canonical;
    return text == "NULL" || text == "null" || text.starts_with("NULL::") || text.starts_with("null::");
}

/// … unless the type has a length or precision, to which even NULL is converted: then it shows `NULL::numeric`.
bool keeps_null(const model::Type& type) {
    return !type.arguments.empty();
}

void part(model::Column& column) {
    auto* part = std::get_if<model::postgres::ColumnPart>(&column.dialect);
    if (!part) return;
    if (part->storage == type_storage(column.type)) part->storage.clear();
    if (part->compression == "default") part->compression.clear();
    if (*part == model::postgres::ColumnPart{}) column.dialect = std::monostate{};
}

}  // namespace

void column(model::Column& column, const expression::Scope& scope) {
    if (column.default_value) {
        column.default_value = expression::canonical_default(*column.default_value, column.type, scope);
        if (is_null(*column.default_value) && !keeps_null(column.type)) column.default_value.reset();
    }
    if (column.generated)
        column.generated->expression = expression::canonical_default(column.generated->expression, column.type, scope);
    // identity and serial columns admit no nulls, whether that was said or not
    if (column.identity && column.identity->form != model::Identity::Form::serial) column.not_null = true;
    column.collation = collation(column.collation);
    part(column);
}

}  // namespace schemac::dialect::postgres::canonical
