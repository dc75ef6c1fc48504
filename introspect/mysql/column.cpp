// Introspect, MySQL and MariaDB: columns.
#include <cctype>

#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "introspect/mysql/catalog_text.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using dialect::mysql::Feature;

/// What EXTRA says: `auto_increment`, `DEFAULT_GENERATED on update CURRENT_TIMESTAMP(3)`, `STORED GENERATED,
/// INVISIBLE`.
struct Extra {
    bool auto_increment = false;
    bool expression_default = false;
    bool generated_stored = false;
    bool generated_virtual = false;
    bool invisible = false;
    std::string on_update;
};

bool mentions(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

Extra parse_extra(const std::string& written) {
    std::string text = written;
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    Extra extra;
    extra.auto_increment = mentions(text, "auto_increment");
    extra.expression_default = mentions(text, "default_generated");
    extra.generated_stored = mentions(text, "stored generated");
    extra.generated_virtual = mentions(text, "virtual generated");
    extra.invisible = mentions(text, "invisible");
    const std::string_view opening = "on update ";
    const std::size_t at = text.find(opening);
    if (at != std::string::npos)
        extra.on_update = text.substr(at + opening.size(), text.find(',', at) - at - opening.size());
    return extra;
}

/// Bytes as a hexadecimal literal, since neither the language nor a script carries them well in a string. MySQL's
/// catalog cuts a default off at its first zero byte and leaves `0x`, which is that byte here.
model::Expression bytes_default(const model::Expression& literal, const model::Type& type) {
    const auto canonical = dialect::mysql::canonical_default(literal, type);
    const bool hexadecimal = canonical && canonical->canonical.starts_with("0x");
    if (!hexadecimal) return literal;
    const bool zeros = canonical->canonical == "0x";
    if (zeros) return model::Expression(literal.sql == "''" ? "''" : "0x00");
    return model::Expression(canonical->canonical);
}

/// A default in SQL. MySQL's catalog has a literal's bare text, and marks expressions; MariaDB's has SQL already, and
/// the word NULL where a nullable column says nothing else.
std::optional<model::Expression> default_of(const std::optional<std::string>& text, const Extra& extra,
                                            const model::Type& type, const Reading& reading) {
    if (!text) return std::nullopt;
    const bool binary = dialect::mysql::is_binary_string(type);
    if (!reading.has(Feature::raw_defaults)) {
        if (*text == "NULL") return std::nullopt;
        if (binary) return bytes_default(model::Expression(*text), type);
        return model::Expression(without_database(*text, reading.database));  // nextval(`shop`.`numbers`)
    }
    if (extra.expression_default) {
        const std::string sql = unescaped(*text);
        const bool now = sql.starts_with("CURRENT_TIMESTAMP");
        return model::Expression(now ? sql : '(' + sql + ')');
    }
    if (binary && text->starts_with("0x")) return model::Expression(*text == "0x" ? "0x00" : *text);
    const bool as_is = dialect::mysql::is_number(type) || type.name == "bit";
    return model::Expression(as_is ? *text : literal(*text));
}

void read_generated(model::Column& column, const Extra& extra, const std::string& expression, const Reading& reading) {
    if (!extra.generated_stored && !extra.generated_virtual) return;
    const bool escaped = reading.has(Feature::escaped_catalog);
    column.default_value.reset();
    column.generated = model::Generated{
        model::Expression(escaped ? unescaped(expression) : expression),
        extra.generated_stored ? model::Generated::Storage::stored : model::Generated::Storage::virtual_};
}

model::Column read_column(Row& row, const Reading& reading) {
    model::Column column;
    column.name = row.text();
    column.type = dialect::mysql::parse_type(row.text());
    column.not_null = !row.yes();
    const std::optional<std::string> written_default = row.optional();
    const Extra extra = parse_extra(row.text());
    column.default_value = default_of(written_default, extra, column.type, reading);
    column.collation = row.text();
    column.comment = row.text();
    read_generated(column, extra, row.text(), reading);
    if (extra.auto_increment) column.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    model::mysql::ColumnPart part;
    part.on_update = extra.on_update;
    part.invisible = extra.invisible;
    part.srid = row.text();
    if (part != model::mysql::ColumnPart{}) column.dialect = std::move(part);
    return column;
}

}  // namespace

void read_columns(Reading& reading) {
    const std::string srid = reading.has(Feature::srid_attribute) ? "srs_id" : "null";
    Rows rows = reading.select(
        "table_name, column_name, column_type, is_nullable, column_default, extra, collation_name, column_comment, "
        "generation_expression, " +
            srid + ", extra",
        "columns", "table_schema", "order by table_name, ordinal_position");
    for (Row& row : rows)
        if (model::Table* table = reading.table(row.text())) {
            table->columns.push_back(read_column(row, reading));
            if (row.text().find("WITHOUT SYSTEM VERSIONING") != std::string::npos)
                reading.partly_versioned.insert(table->name.name);
        }
}

}  // namespace schemac::introspect::mysql
