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

Statements write(const plan::SaveRows& operation) {
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
