// Introspect, PostgreSQL SQL files: CREATE TABLE … (LIKE other), which copies what the other table is at that moment.
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/names.h"
#include "introspect/postgres/sql/column.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// CREATE_TABLE_LIKE_* of the server's parsenodes.h.
enum Including : unsigned {
    comments = 1 << 0,
    compression = 1 << 1,
    constraints = 1 << 2,
    defaults = 1 << 3,
    generated = 1 << 4,
    identity = 1 << 5,
    indexes = 1 << 6,
    storage = 1 << 8,
};

model::Column copied(model::Column column, unsigned options) {
    using model::postgres::ColumnPart;
    // the default of a serial column draws from the other table's sequence
    if (column.identity && column.identity->form == model::Identity::Form::serial) column.identity.reset();
    if (!(options & comments)) column.comment.clear();
    if (!(options & defaults)) column.default_value.reset();
    if (!(options & generated)) column.generated.reset();
    if (!(options & identity)) column.identity.reset();
    ColumnPart part = model::part_or_default<ColumnPart>(column.dialect);
    if (!(options & storage)) part.storage.clear();
    if (!(options & compression)) part.compression.clear();
    part.statistics = -1;
    part.options.clear();
    column.dialect = std::monostate{};
    if (!(part == ColumnPart{})) column.dialect = part;
    return column;
}

/// The name that the server gave the other table's check, which the copy keeps.
std::string chosen_name(const model::Table& other, const model::Check& check) {
    const std::vector<std::string> columns = dialect::postgres::expression::columns_in(check.expression);
    return dialect::postgres::make_object_name(other.name.name, columns.size() == 1 ? columns[0] : "", "check");
}

/// Copied indexes, and constraints that are indexes underneath, get names of their own.
template <class Named>
Named unnamed(Named object, unsigned options) {
    object.name.clear();
    if (!(options & comments)) object.comment.clear();
    return object;
}

}  // namespace

bool copies_serial(const model::Table& other, unsigned options) {
    for (const model::Column& column : other.columns)
        if (column.identity && column.identity->form == model::Identity::Form::serial && (options & defaults))
            return true;
    return false;
}

void read_like(model::Table& other, unsigned options, model::Table& table) {
    for (const model::Column& column : other.columns)
        table.columns.push_back(copied(column, options));
    if (options & constraints)
        for (model::Check& original : other.checks) {
            // the name is taken once the copy bears it, so that the original can't wait for one any longer
            if (original.name.empty()) original.name = chosen_name(other, original);
            model::Check check = original;
            if (!(options & comments)) check.comment.clear();
            table.checks.push_back(std::move(check));
        }
    if (!(options & indexes)) return;
    if (other.primary_key) table.primary_key = unnamed(*other.primary_key, options);
    for (const model::Unique& unique : other.uniques)
        table.uniques.push_back(unnamed(unique, options));
    for (const model::Exclusion& exclusion : other.exclusions)
        table.exclusions.push_back(unnamed(exclusion, options));
    for (const model::Index& index : other.indexes)
        table.indexes.push_back(unnamed(index, options));
}

}  // namespace schemac::introspect::postgres::sql
