// Emit, MySQL and MariaDB: columns.
#include "emit/sql/mysql/column.h"

#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"
#include "emit/sql/mysql/sql.h"

namespace schemac::emit::sql::mysql {
namespace {

using dialect::mysql::Feature;

std::string charset_clause(const model::Column& column, const model::Table& table, const Context& context) {
    const auto part = model::part_or_default<model::mysql::TablePart>(table.dialect);
    if (column.collation.empty() || column.collation == part.collation) return {};
    return " CHARACTER SET " + dialect::mysql::Charsets::charset_of(column.collation) + " COLLATE " +
           collation_name(column.collation, context);
}

std::string generated_clause(const model::Column& column) {
    if (!column.generated) return {};
    const std::string period = period_end(column);
    if (!period.empty()) return " GENERATED ALWAYS AS " + period;
    const bool stored = column.generated->storage == model::Generated::Storage::stored;
    return " GENERATED ALWAYS AS " + parenthesised(column.generated->expression) + (stored ? " STORED" : " VIRTUAL");
}

/// A nullable timestamp says so, since it isn't where `explicit_defaults_for_timestamp` is off. A generated column of
/// MariaDB can say neither.
std::string null_clause(const model::Column& column, const Context& context) {
    if (column.generated && has(context.target, Feature::visible_virtual_null)) return {};
    if (column.not_null) return " NOT NULL";
    return column.type.name == "timestamp" ? " NULL" : "";
}

bool is_now(const model::Column& column) {
    const bool moment = column.type.name == "datetime" || column.type.name == "timestamp";
    return moment && !dialect::mysql::canonical_now(column.default_value->sql).empty();
}

/// MySQL takes an expression, and any default of a type that it stores apart, in parentheses only.
std::string default_clause(const model::Column& column, const Context& context) {
    if (!column.default_value) return {};
    const model::Expression& value = *column.default_value;
    if (is_now(column)) return " DEFAULT " + value.sql;
    const bool literal = dialect::mysql::is_literal_default(value);
    const bool apart = dialect::mysql::is_large(column.type) && has(context.target, Feature::parenthesised_defaults);
    return " DEFAULT " + (literal && !apart ? value.sql : parenthesised(value));
}

std::string srid_clause(const model::mysql::ColumnPart& part, const Context& context) {
    if (part.srid.empty()) return {};
    return has(context.target, Feature::srid_attribute) ? " SRID " + part.srid : " REF_SYSTEM_ID=" + part.srid;
}

}  // namespace

std::string period_end(const model::Column& column) {
    const std::string text = column.generated ? upper(column.generated->expression.sql) : std::string();
    return text == "ROW START" || text == "ROW END" ? text : std::string();
}

std::string collation_name(const std::string& collation, const Context& context) {
    if (!collation.starts_with("utf8mb3_") || has(context.target, Feature::utf8mb3_collations)) return collation;
    return "utf8" + collation.substr(7);
}

std::string column_definition(const model::Column& column, const model::Table& table, const Context& context) {
    const auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
    std::string sql = quote(column.name) + ' ' + dialect::mysql::print_type(column.type);
    sql += charset_clause(column, table, context);
    sql += generated_clause(column) + null_clause(column, context) + default_clause(column, context);
    if (!part.on_update.empty()) sql += " ON UPDATE " + part.on_update;
    if (column.identity) sql += " AUTO_INCREMENT";
    if (part.invisible) sql += " INVISIBLE";
    if (!column.comment.empty()) sql += " COMMENT " + literal(column.comment);
    sql += srid_clause(part, context);
    if (!part.check.sql.empty()) sql += " CHECK " + parenthesised(part.check);
    return sql;
}

std::string column_position(const model::Column& column) {
    const auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
    if (part.after.empty()) return {};
    return part.after == "first" ? " FIRST" : " AFTER " + quote(part.after);
}

}  // namespace schemac::emit::sql::mysql
