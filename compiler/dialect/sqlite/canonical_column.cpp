// SQLite: comparable columns.
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/canonical.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/dialect/sqlite/type_name.h"

namespace schemac::dialect::sqlite {
namespace {

/// Letter case and blanks mean nothing in a type's name; its own text is kept for writing.
void canonical_type(model::Type& type, model::sqlite::ColumnPart& part) {
    const std::string written = type.verbatim ? type.name : type_text(type);
    type = parse_type(written);
    if (part.type_text.empty() && type_text(type) != expression::lower(written)) part.type_text = written;
}

}  // namespace

void canonical_column(model::Column& column, const expression::Scope& scope) {
    model::sqlite::ColumnPart part = model::part_or_default<model::sqlite::ColumnPart>(column.dialect);
    if (part.not_null_conflict == "abort") part.not_null_conflict.clear();
    canonical_type(column.type, part);
    column.dialect = part;
    column.collation = expression::lower(column.collation);
    if (column.collation == "binary") column.collation.clear();
    if (column.default_value) {
        const expression::Scope no_columns{std::set<std::string>{}, {}};
        expression::canonicalise(*column.default_value, expression_facts(), no_columns);
    }
    if (column.generated) expression::canonicalise(column.generated->expression, expression_facts(), scope);
}

}  // namespace schemac::dialect::sqlite
