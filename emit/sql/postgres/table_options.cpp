// Emit, PostgreSQL: changes to what only PostgreSQL knows of a table.
#include <algorithm>

#include "emit/sql/postgres/table.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::postgres::TablePart;

bool contains(const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string replica_identity(const std::string& identity) {
    constexpr std::string_view index = "index ";
    if (identity.starts_with(index)) return "USING INDEX " + identity.substr(index.size());
    if (identity == "full") return "FULL";
    return identity == "nothing" ? "NOTHING" : "DEFAULT";
}

void row_security(const std::string& head, const TablePart& from, const TablePart& to, Statements& statements) {
    if (from.row_security != to.row_security)
        statements.push_back(head + (to.row_security ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
    if (from.force_row_security != to.force_row_security)
        statements.push_back(head + (to.force_row_security ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY");
}

void partition(const model::QualifiedName& name, const TablePart& from, const TablePart& to, Statements& statements) {
    if (from.partition_of == to.partition_of && from.partition_bound == to.partition_bound) return;
    if (!from.partition_of.empty())
        statements.push_back("ALTER TABLE " + from.partition_of + " DETACH PARTITION " + quote(name));
    if (!to.partition_of.empty())
        statements.push_back("ALTER TABLE " + to.partition_of + " ATTACH PARTITION " + quote(name) + ' ' +
                             to.partition_bound);
}

void inheritance(const std::string& head, const TablePart& from, const TablePart& to, Statements& statements) {
    for (const std::string& parent : from.inherits)
        if (!contains(to.inherits, parent)) statements.push_back(head + " NO INHERIT " + parent);
    for (const std::string& parent : to.inherits)
        if (!contains(from.inherits, parent)) statements.push_back(head + " INHERIT " + parent);
}

}  // namespace

Statements table_options(const model::Table& old_table, const model::Table& new_table) {
    const auto from = model::part_or_default<TablePart>(old_table.dialect);
    const auto to = model::part_or_default<TablePart>(new_table.dialect);
    const std::string head = alter_table(new_table.name);
    Statements statements;
    if (from.unlogged != to.unlogged) statements.push_back(head + (to.unlogged ? " SET UNLOGGED" : " SET LOGGED"));
    append(statements, parameter_changes(head, from.storage, to.storage));
    if (from.access_method != to.access_method)
        statements.push_back(head + " SET ACCESS METHOD " +
                             quote(to.access_method.empty() ? "heap" : to.access_method));
    if (from.tablespace != to.tablespace)
        statements.push_back(head + " SET TABLESPACE " + quote(to.tablespace.empty() ? "pg_default" : to.tablespace));
    inheritance(head, from, to, statements);
    partition(new_table.name, from, to, statements);
    row_security(head, from, to, statements);
    if (from.replica_identity != to.replica_identity)
        statements.push_back(head + " REPLICA IDENTITY " + replica_identity(to.replica_identity));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
