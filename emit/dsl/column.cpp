// Emit, language: columns and what may stand beside them.
#include "emit/dsl/column.h"

#include <algorithm>

#include "emit/dsl/collation.h"
#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/foreign_key.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/identity.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"
#include "emit/dsl/type.h"

namespace schemac::emit::dsl {
namespace {

bool in_primary_key(const model::Table& table, const model::Column& column) {
    if (!table.primary_key) return false;
    const auto& parts = table.primary_key->parts;
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.column == column.name; });
}

/// `not null` is said by a primary key and an identity; where they don't hold it (SQLite), `null` says so.
std::string nullability(const model::Table& table, const model::Column& column) {
    const bool implied = in_primary_key(table, column) || column.identity;
    if (implied) return column.not_null ? "" : " null";
    return column.not_null ? " not null" : "";
}

std::string generated(const model::Generated& generated, const Context& context) {
    const bool stored = generated.storage == model::Generated::Storage::stored;
    return " generated always as " + bracketed(generated.expression, context) + (stored ? " stored" : " virtual");
}

std::string constraints(const model::Table& table, const model::Column& column, const Context& context) {
    std::string text;
    if (table.primary_key && stands_beside_column(*table.primary_key, context) &&
        table.primary_key->parts.front().column == column.name)
        text += " primary key";
    for (const model::Unique& unique : table.uniques)
        if (stands_beside_column(unique, context) && unique.parts.front().column == column.name)
            text += unique.nulls_not_distinct ? " unique nulls not distinct" : " unique";
    for (const model::ForeignKey& key : table.foreign_keys)
        if (stands_beside_column(key) && key.columns.front() == column.name) text += ' ' + references(key, context);
    return text;
}

}  // namespace

std::string column(const model::Table& table, const model::Column& column, const Context& context) {
    const model::ObjectId id = model::member_id(model::Kind::column, table.name, column.name);
    const IdentityText identity = identity_text(column, context);
    std::string text = doc_comment_or_option(column.comment) + column_name(column.name) + ' ';
    text += identity.type.empty() ? type(column.type, context) : identity.type;
    text += nullability(table, column);
    if (column.default_value) text += " default " + default_value(*column.default_value, context);
    text += identity.clause;
    if (column.generated) text += generated(*column.generated, context);
    if (!column.collation.empty()) text += " collate " + collation_name(column.collation, context);
    text += constraints(table, column, context);
    text += renamed_from(id, context) + value_hints(id, context) + deprecated(id, context);
    std::vector<dialect::Option> options = with_comment(context.dialect().options(column), column.comment);
    options.insert(options.end(), identity.options.begin(), identity.options.end());
    return text + option_block(options, context) + ";\n";
}

}  // namespace schemac::emit::dsl
