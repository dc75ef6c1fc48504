// Emit, PostgreSQL: rows that are kept aside while their table goes and comes back as another.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

/// The sequence of an identity or serial column goes on after the highest number.
Statements renumber(const model::Table& table) {
    Statements statements;
    for (const model::Column& column : table.columns) {
        if (!column.identity) continue;
        statements.push_back("SELECT setval(pg_get_serial_sequence(" + literal(quote(table.name)) + ", " +
                             literal(column.name) + "), max(" + quote(column.name) + ")) FROM " + quote(table.name));
    }
    return statements;
}

}  // namespace

/// Of one column, only writers wait: its values are there to be read until it goes.
Statements write(const plan::SaveRows& operation) {
    if (!operation.columns.empty()) {
        const std::vector<std::string> key(operation.columns.begin(), operation.columns.end() - 1);
        return {"LOCK TABLE " + quote(operation.table) + " IN SHARE ROW EXCLUSIVE MODE",
                "CREATE TABLE " + quote(operation.aside) + " AS SELECT " + name_list(operation.columns) + " FROM " +
                    quote(operation.table) + " WHERE " + quote(operation.columns.back()) + " IS NOT NULL",
                "ALTER TABLE " + quote(operation.aside) + " ADD PRIMARY KEY (" + name_list(key) + ')'};
    }
    return {"LOCK TABLE " + quote(operation.table) + " IN ACCESS EXCLUSIVE MODE",
            "CREATE TABLE " + quote(operation.aside) + " AS TABLE " + quote(operation.table)};
}

/// Columns that are new get their default, those that are computed are computed.
Statements write(const plan::RestoreRows& operation) {
    std::string into;
    std::string values;
    for (const model::Column& column : operation.to.columns) {
        const model::Column* old = find_column(operation.from, column.name);
        if (!old || column.generated) continue;
        const std::string name = quote(column.name);
        into += (into.empty() ? "" : ", ") + name;
        values += (values.empty() ? "" : ", ") +
                  (old->type == column.type ? name : "CAST(" + name + " AS " + type_text(column.type) + ')');
    }
    Statements statements;
    if (!into.empty())
        statements.push_back("INSERT INTO " + quote(operation.to.name) + " (" + into +
                             ") OVERRIDING SYSTEM VALUE SELECT " + values + " FROM " + quote(operation.aside));
    append(statements, renumber(operation.to));
    statements.push_back("DROP TABLE " + quote(operation.aside));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
