// Emit, MySQL and MariaDB: tables that come, go, or get another name.
#include "emit/sql/mysql/column.h"
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/table_options.h"
#include "emit/sql/mysql/table_parts.h"

namespace schemac::emit::sql::mysql {

namespace {

/// The columns that bound the time of a row; empty where there are none of their own.
std::string period(const model::Table& table) {
    std::string start;
    std::string end;
    for (const model::Column& column : table.columns) {
        const std::string which = period_end(column);
        if (which == "ROW START") start = column.name;
        if (which == "ROW END") end = column.name;
    }
    if (start.empty() || end.empty()) return {};
    return "PERIOD FOR SYSTEM_TIME (" + quote(start) + ", " + quote(end) + ')';
}

}  // namespace

Statements statements(const diff::CreateTable& create, const Context& context) {
    const model::Table& table = create.object;
    std::vector<std::string> parts;
    for (const model::Column& column : table.columns)
        parts.push_back(column_definition(column, table, context));
    if (table.primary_key) parts.push_back(primary_key_definition(*table.primary_key));
    for (const model::Index& index : table.indexes)
        parts.push_back(index_definition(index, table, context));
    for (const model::ForeignKey& key : table.foreign_keys)
        parts.push_back(foreign_key_definition(key, context));
    for (const model::Check& check : table.checks)
        parts.push_back(check_definition(check, context));
    if (std::string clause = period(table); !clause.empty()) parts.push_back(std::move(clause));
    return {"CREATE TABLE " + quote(table.name) + " (\n  " + join(parts, ",\n  ") + "\n)" +
            table_options(table, context)};
}

Statements statements(const diff::DropTable& drop, const Context&) {
    return {"DROP TABLE " + quote(drop.object.name)};
}

Statements statements(const diff::RenameTable& rename, const Context&) {
    return {"RENAME TABLE " + quote(rename.from.name) + " TO " + quote(rename.to)};
}

}  // namespace schemac::emit::sql::mysql
