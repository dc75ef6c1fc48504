// Emit, PostgreSQL: definitions of columns.
#include "emit/sql/postgres/column.h"

#include "compiler/dialect/postgres/column_storage.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Identity;
using model::postgres::ColumnPart;

/// Operators that the grammar takes after DEFAULT only within brackets (`a_expr` but not `b_expr`).
bool needs_brackets(const std::string& sql) {
    int depth = 0;
    for (const dialect::postgres::Token& token : dialect::postgres::scan(sql)) {
        if (token.is("(") || token.is("[")) ++depth;
        if (token.is(")") || token.is("]")) --depth;
        if (depth > 0 || token.kind != dialect::postgres::Token::Kind::word) continue;
        for (const std::string_view word :
             {"and", "or", "not", "in", "is", "like", "ilike", "similar", "between", "at", "collate", "overlaps"})
            if (token.text == word) return true;
    }
    return false;
}

/// `serial` says all there is to say.
bool is_plain_serial(const model::QualifiedName& table, const model::Column& column) {
    return column.identity && column.identity->form == Identity::Form::serial && column.not_null &&
           table.name.size() + column.name.size() < 50 && column.identity->options == model::SequenceOptions{} &&
           column.identity->sequence.empty();
}

std::string serial_type(const model::Type& type) {
    if (type.name == "bigint") return "bigserial";
    return type.name == "smallint" ? "smallserial" : "serial";
}

std::string value_text(const model::QualifiedName& table, const model::Column& column) {
    if (column.generated) {
        const bool stored = column.generated->storage == model::Generated::Storage::stored;
        return " GENERATED ALWAYS AS " + bracketed(column.generated->expression.sql) +
               (stored ? " STORED" : " VIRTUAL");
    }
    if (column.identity) {
        if (column.identity->form != Identity::Form::serial) return identity_text(table, *column.identity);
        return " DEFAULT " + draw_from(serial_sequence(table, column));
    }
    return column.default_value ? default_text(*column.default_value) : std::string();
}

void add_after(const model::QualifiedName& table, const model::Column& column, ColumnText& text) {
    model::Column bare = column;
    bare.dialect = {};
    append(text.after, column_options(table, bare, column));
    add_comment(text.after, column_path(table, column.name), column.comment);
}

}  // namespace

std::string default_text(const model::Expression& value) {
    return " DEFAULT " + (needs_brackets(value.sql) ? bracketed(value.sql) : value.sql);
}

std::string alter_column(const model::QualifiedName& table, const std::string& column) {
    return "ALTER TABLE " + quote(table) + " ALTER COLUMN " + quote(column);
}

std::string column_path(const model::QualifiedName& table, const std::string& column) {
    return "COLUMN " + quote(table) + '.' + quote(column);
}

ColumnText column_text(const model::QualifiedName& table, const model::Column& column) {
    ColumnText text;
    if (is_plain_serial(table, column)) {
        text.definition = quote(column.name) + ' ' + serial_type(column.type) + " NOT NULL";
    } else {
        text.definition = quote(column.name) + ' ' + type_text(column.type) + collate(column.collation) +
                          value_text(table, column) + (column.not_null ? " NOT NULL" : "");
        if (column.identity && column.identity->form == Identity::Form::serial) {
            text.before = create_serial(table, column);
            text.after.push_back(own_serial(table, column));
        }
    }
    add_after(table, column, text);
    return text;
}

ColumnText override_text(const model::QualifiedName& table, const model::Column& column) {
    ColumnText text;
    text.definition = quote(column.name) + (column.identity ? std::string() : value_text(table, column)) +
                      (column.not_null ? " NOT NULL" : "");
    add_after(table, column, text);
    return text;
}

Statements column_options(const model::QualifiedName& table, const model::Column& from, const model::Column& to) {
    const auto before = model::part_or_default<ColumnPart>(from.dialect);
    const auto after = model::part_or_default<ColumnPart>(to.dialect);
    const std::string head = alter_column(table, to.name);
    Statements statements;
    if (before.storage != after.storage) {
        const std::string_view own = dialect::postgres::type_storage(to.type);
        const std::string storage = after.storage.empty() ? std::string(own.empty() ? "extended" : own) : after.storage;
        statements.push_back(head + " SET STORAGE " + storage);
    }
    if (before.compression != after.compression)
        statements.push_back(head + " SET COMPRESSION " + (after.compression.empty() ? "default" : after.compression));
    if (before.statistics != after.statistics)
        statements.push_back(head + " SET STATISTICS " + std::to_string(after.statistics));
    append(statements, parameter_changes(head, before.options, after.options));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
