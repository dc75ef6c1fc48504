// Emit, SQLite: columns.
#include "compiler/dialect/sqlite/type_name.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

/// As it was written, where that is known.
std::string type_of(const model::Column& column, const model::sqlite::ColumnPart& part) {
    if (!part.type_text.empty()) return part.type_text;
    return column.type.verbatim ? column.type.name : dialect::sqlite::type_text(column.type);
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string conflict_text(const model::KeyDialectPart& part) {
    const std::string on_conflict = model::part_or_default<model::sqlite::KeyPart>(part).on_conflict;
    return on_conflict.empty() ? "" : " ON CONFLICT " + upper(on_conflict);
}

std::string column_text(const model::Column& column, const std::string& inside) {
    const auto part = model::part_or_default<model::sqlite::ColumnPart>(column.dialect);
    std::string text = quote(column.name);
    if (const std::string type = type_of(column, part); !type.empty()) text += ' ' + type;
    if (column.not_null) {
        text += " NOT NULL";
        if (!part.not_null_conflict.empty()) text += " ON CONFLICT " + upper(part.not_null_conflict);
    }
    text += inside;
    if (column.default_value) text += " DEFAULT " + default_text(*column.default_value);
    if (!column.collation.empty()) text += " COLLATE " + collation_text(column.collation);
    if (column.generated) {
        text += " GENERATED ALWAYS AS (" + closed(column.generated->expression) + ')';
        text += column.generated->storage == model::Generated::Storage::stored ? " STORED" : " VIRTUAL";
    }
    return text;
}

}  // namespace schemac::emit::sql::sqlite
