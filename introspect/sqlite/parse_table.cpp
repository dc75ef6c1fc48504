// Introspect, SQLite: CREATE TABLE.
#include "introspect/sqlite/parse.h"
#include "introspect/sqlite/parse_parts.h"

#include <algorithm>

namespace schemac::introspect::sqlite {
namespace {

bool at_table_constraint(const Cursor& cursor) {
    if (cursor.peek().kind != Token::Kind::word) return false;
    const Token& next = cursor.peek(1);
    return cursor.at("constraint") || (cursor.at("primary") && next.is("key")) ||
           (cursor.at("unique") && next.is("(")) || (cursor.at("check") && next.is("(")) ||
           (cursor.at("foreign") && next.is("key"));
}

void parse_options(Cursor& cursor, model::Table& table) {
    model::sqlite::TablePart part;
    while (!cursor.at_end() && !cursor.at(";")) {
        if (cursor.accept_all({"without", "rowid"}))
            part.without_rowid = true;
        else if (cursor.accept("strict"))
            part.strict = true;
        else
            cursor.fail("a table option");
        if (!cursor.accept(",")) break;
    }
    if (part != model::sqlite::TablePart{}) table.dialect = part;
}

/// The only column of a single-column primary key, or null.
const model::Column* key_column(const model::Table& table) {
    if (!table.primary_key || table.primary_key->parts.size() != 1) return nullptr;
    const std::string wanted = dialect::expression::lower(table.primary_key->parts[0].column);
    for (const model::Column& column : table.columns)
        if (dialect::expression::lower(column.name) == wanted) return &column;
    return nullptr;
}

/// PRIMARY KEY (id DESC) on the table still makes an INTEGER column the rowid, so that the order means nothing; on the
/// column it doesn't (https://www.sqlite.org/lang_createtable.html#rowid).
void drop_meaningless_order(model::Table& table) {
    const model::Column* column = key_column(table);
    if (column && dialect::expression::lower(column->type.name) == "integer" && column->type.arguments.empty())
        table.primary_key->parts[0].order = model::Order::ascending;
}

/// Two unnamed UNIQUEs that say the same are one index, and one constraint
/// (https://www.sqlite.org/lang_createtable.html, as `sqlite3CreateIndex` has it).
void drop_repeated_uniques(model::Table& table) {
    std::vector<model::Unique> kept;
    for (model::Unique& unique : table.uniques)
        if (!unique.name.empty() || std::find(kept.begin(), kept.end(), unique) == kept.end())
            kept.push_back(std::move(unique));
    table.uniques = std::move(kept);
}

}  // namespace

model::Table parse_table(std::string_view sql) {
    Cursor cursor(sql);
    cursor.expect("create");
    if (!cursor.accept("temp")) cursor.accept("temporary");
    cursor.expect("table");
    cursor.accept_all({"if", "not", "exists"});
    model::Table table;
    table.name.name = cursor.object_name();
    cursor.expect("(");
    do {
        if (at_table_constraint(cursor)) break;
        parse_column(cursor, table);
    } while (cursor.accept(","));
    const bool inline_key = table.primary_key.has_value();
    while (!cursor.accept(")")) {
        parse_table_constraint(cursor, table);
        cursor.accept(",");
    }
    if (!inline_key) drop_meaningless_order(table);
    drop_repeated_uniques(table);
    parse_options(cursor, table);
    return table;
}

}  // namespace schemac::introspect::sqlite
