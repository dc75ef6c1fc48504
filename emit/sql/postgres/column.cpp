// Emit, PostgreSQL: definitions of columns.
#include "emit/sql/postgres/column.h"

#include "compiler/dialect/postgres/column_storage.h"
#include "compiler/dialect/postgres/names.h"
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

/// One that old rows needn't meet comes after, as a constraint of the table.
std::string not_null_text(const model::Column& column) {
    const auto part = model::part_or_default<ColumnPart>(column.dialect);
    if (!column.not_null || !part.not_null_valid) return {};
    const std::string name = part.not_null_name.empty() ? "" : " CONSTRAINT " + quote(part.not_null_name);
    return name + " NOT NULL" + (part.not_null_inherited ? "" : " NO INHERIT");
}

void add_after(const model::QualifiedName& table, const model::Column& column, ColumnText& text) {
    model::Column bare = column;
    bare.dialect = {};
    const auto part = model::part_or_default<ColumnPart>(column.dialect);
    if (column.not_null && !part.not_null_valid) text.after.push_back(add_not_null(table, column));
    ColumnPart said;  // NOT NULL has been said in full
    said.not_null_name = part.not_null_name;
    said.not_null_valid = part.not_null_valid;
    said.not_null_inherited = part.not_null_inherited;
    if (!(said == ColumnPart{})) bare.dialect = said;
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
                          value_text(table, column) + not_null_text(column);
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
    text.definition =
        quote(column.name) + (column.identity ? std::string() : value_text(table, column)) + not_null_text(column);
    add_after(table, column, text);
    return text;
}

std::string add_not_null(const model::QualifiedName& table, const model::Column& column) {
    const auto part = model::part_or_default<ColumnPart>(column.dialect);
    const std::string name = part.not_null_name.empty() ? "" : "CONSTRAINT " + quote(part.not_null_name) + ' ';
    return "ALTER TABLE " + quote(table) + " ADD " + name + "NOT NULL " + quote(column.name) +
           (part.not_null_inherited ? "" : " NO INHERIT") + (part.not_null_valid ? "" : " NOT VALID");
}

namespace {

/// PostgreSQL 18's NOT NULL has a name, under which it is altered.
Statements not_null_changes(const model::QualifiedName& table, const std::string& column, const ColumnPart& from,
                            const ColumnPart& to) {
    const std::string head = "ALTER TABLE " + quote(table);
    const auto name = [&](const ColumnPart& part) {
        if (!part.not_null_name.empty()) return quote(part.not_null_name);
        return quote(dialect::postgres::make_object_name(table.name, column, "not_null"));
    };
    Statements statements;
    if (from.not_null_name != to.not_null_name)
        statements.push_back(head + " RENAME CONSTRAINT " + name(from) + " TO " + name(to));
    if (!from.not_null_valid && to.not_null_valid) statements.push_back(head + " VALIDATE CONSTRAINT " + name(to));
    if (from.not_null_inherited != to.not_null_inherited)
        statements.push_back(head + " ALTER CONSTRAINT " + name(to) + (to.not_null_inherited ? "" : " NO") +
                             " INHERIT");
    return statements;
}

}  // namespace

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
    if (from.not_null && to.not_null) append(statements, not_null_changes(table, to.name, before, after));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
