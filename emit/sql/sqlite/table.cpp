// Emit, SQLite: tables that come, go, or get another name.
#include "compiler/dialect/expression/token.h"
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

/// The primary key on its column: AUTOINCREMENT can stand nowhere else, nor can an INTEGER that is to be no alias of
/// the rowid (`integer primary key desc`).
std::string key_on(const model::Column& column, const model::Table& table) {
    if (!table.primary_key || !goes_on_column(*table.primary_key)) return {};
    const model::PrimaryKey& key = *table.primary_key;
    if (dialect::expression::lower(key.parts[0].column) != dialect::expression::lower(column.name)) return {};
    std::string text = key.name.empty() ? " PRIMARY KEY" : " CONSTRAINT " + quote(key.name) + " PRIMARY KEY";
    if (key.parts[0].order == model::Order::descending) text += " DESC";
    text += conflict_text(key.dialect);
    return column.identity ? text + " AUTOINCREMENT" : text;
}

std::vector<std::string> elements(const model::Table& table) {
    std::vector<std::string> all;
    for (const model::Column& column : table.columns)
        all.push_back(column_text(column, key_on(column, table)));
    if (table.primary_key && !goes_on_column(*table.primary_key)) all.push_back(constraint_text(*table.primary_key));
    for (const model::Unique& unique : table.uniques)
        all.push_back(constraint_text(unique));
    for (const model::Check& check : table.checks)
        all.push_back(constraint_text(check));
    for (const model::ForeignKey& key : table.foreign_keys)
        all.push_back(constraint_text(key));
    return all;
}

}  // namespace

std::string create_table(const model::Table& table) {
    std::string sql = "CREATE TABLE " + quote(table.name) + " (\n";
    const std::vector<std::string> all = elements(table);
    for (std::size_t i = 0; i < all.size(); ++i)
        sql += "    " + all[i] + (i + 1 < all.size() ? ",\n" : "\n");
    sql += ')';
    const auto part = model::part_or_default<model::sqlite::TablePart>(table.dialect);
    if (part.strict) sql += " STRICT";
    if (part.without_rowid) sql += part.strict ? ", WITHOUT ROWID" : " WITHOUT ROWID";
    return sql;
}

Statements write(const diff::CreateTable& create) {
    Statements all{create_table(create.object)};
    for (const model::Index& index : create.object.indexes)
        all.push_back(create_index(create.object.name, index));
    return all;
}

Statements write(const diff::DropTable& drop) {
    return {"DROP TABLE " + quote(drop.object.name)};
}

Statements write(const diff::RenameTable& rename) {
    return {"ALTER TABLE " + quote(rename.from.name) + " RENAME TO " + quote(rename.to)};
}

}  // namespace schemac::emit::sql::sqlite
