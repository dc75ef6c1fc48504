// Introspect, SQLite: column definitions.
#include <utility>

#include "introspect/sqlite/parse_parts.h"

namespace schemac::introspect::sqlite {
namespace {

using model::Column;
using model::Table;

bool ends_type(const Cursor& cursor) {
    if (!cursor.at_name()) return true;
    for (const char* word : {"constraint", "primary", "not", "null", "unique", "check", "default", "collate",
                             "references", "as", "deferrable"})
        if (cursor.at(word)) return true;
    return cursor.at("generated") && cursor.peek(1).is("always");
}

std::string written_type(Cursor& cursor) {
    const std::size_t begin = cursor.peek().begin;
    std::size_t end = begin;
    while (!ends_type(cursor))
        end = cursor.take().end;
    if (end > begin && cursor.at("(")) {
        cursor.parenthesised();
        while (!cursor.text(begin, end).ends_with(')'))
            ++end;
    }
    return cursor.text(begin, end);
}

model::KeyPart part_of(const Column& column) {
    model::KeyPart part;
    part.column = column.name;
    return part;
}

void parse_primary_key(Cursor& cursor, std::string name, Column& column, Table& table) {
    model::PrimaryKey key;
    key.name = std::move(name);
    key.parts.push_back(part_of(column));
    if (cursor.accept("desc"))
        key.parts[0].order = model::Order::descending;
    else
        cursor.accept("asc");
    set_conflict(key.dialect, parse_conflict(cursor));
    if (cursor.accept("autoincrement")) column.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    table.primary_key = std::move(key);
}

void parse_unique(Cursor& cursor, std::string name, const Column& column, Table& table) {
    model::Unique unique;
    unique.name = std::move(name);
    unique.parts.push_back(part_of(column));
    set_conflict(unique.dialect, parse_conflict(cursor));
    table.uniques.push_back(std::move(unique));
}

void parse_check(Cursor& cursor, std::string name, Table& table) {
    model::Check check;
    check.name = std::move(name);
    check.expression = model::Expression(cursor.parenthesised());
    parse_conflict(cursor);  // taken by the grammar, without effect
    table.checks.push_back(std::move(check));
}

void parse_foreign_key(Cursor& cursor, std::string name, const Column& column, Table& table) {
    model::ForeignKey key = parse_references(cursor);
    key.name = std::move(name);
    key.columns = {column.name};
    table.foreign_keys.push_back(std::move(key));
}

/// A bare word that is no keyword is a string.
std::string default_text(Cursor& cursor) {
    if (cursor.at("(")) return cursor.parenthesised();
    const std::size_t begin = cursor.peek().begin;
    if (cursor.at("+") || cursor.at("-")) cursor.take();
    const Token token = cursor.take();
    const bool word = token.kind == Token::Kind::word;
    for (const char* value : {"null", "true", "false", "current_date", "current_time", "current_timestamp"})
        if (token.is(value)) return std::string(token.text);
    if (!word && token.kind != Token::Kind::quoted_name) return cursor.text(begin, token.end);
    std::string quoted = "'";
    for (const char c : name_of(token))
        quoted += c == '\'' ? "''" : std::string(1, c);
    return quoted + '\'';
}

void parse_generated(Cursor& cursor, Column& column) {
    model::Generated generated;
    generated.expression = model::Expression(cursor.parenthesised());
    generated.storage = model::Generated::Storage::virtual_;
    if (cursor.accept("stored"))
        generated.storage = model::Generated::Storage::stored;
    else
        cursor.accept("virtual");
    column.generated = std::move(generated);
}

void parse_not_null(Cursor& cursor, Column& column) {
    column.not_null = true;
    const std::string conflict = parse_conflict(cursor);
    if (!conflict.empty()) model::ensure_part<model::sqlite::ColumnPart>(column.dialect).not_null_conflict = conflict;
}

/// One column constraint; false where none stands.
bool parse_constraint(Cursor& cursor, Column& column, Table& table) {
    std::string name = cursor.accept("constraint") ? cursor.name() : std::string();
    if (cursor.accept_all({"primary", "key"}))
        parse_primary_key(cursor, std::move(name), column, table);
    else if (cursor.accept_all({"not", "null"}))
        parse_not_null(cursor, column);
    else if (cursor.accept("null"))
        parse_conflict(cursor);
    else if (cursor.accept("unique"))
        parse_unique(cursor, std::move(name), column, table);
    else if (cursor.accept("check"))
        parse_check(cursor, std::move(name), table);
    else if (cursor.accept("default"))
        column.default_value = model::Expression(default_text(cursor));
    else if (cursor.accept("collate"))
        column.collation = cursor.name();
    else if (cursor.accept("references"))
        parse_foreign_key(cursor, std::move(name), column, table);
    else if (cursor.accept_all({"generated", "always", "as"}) || cursor.accept("as"))
        parse_generated(cursor, column);
    else
        return !name.empty();
    return true;
}

}  // namespace

void parse_column(Cursor& cursor, Table& table) {
    Column column;
    column.name = cursor.name();
    column.type = type_of(written_type(cursor));
    while (parse_constraint(cursor, column, table)) {
    }
    table.columns.push_back(std::move(column));
}

}  // namespace schemac::introspect::sqlite
