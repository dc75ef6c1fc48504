// Emit, SQLite: a table made anew, for what ALTER TABLE can't do
// (https://www.sqlite.org/lang_altertable.html#otheralter).
//
// The steps are in an order of their own, so that a client that goes on after an error loses nothing either. The old
// table steps aside first, under a name that exists in this savepoint only; every statement that may fail on data fails
// with OR ROLLBACK, or leaves the proof below unmet, which does. After that rollback the old table has its own name
// again, the DROP finds nothing under the other one, and whatever follows fails or is harmless:
//
//     SAVEPOINT, rename t to schemac_old_t, CREATE TABLE t, INSERT … SELECT, proof, DROP TABLE schemac_old_t, indexes,
//     triggers, RELEASE
//
// `legacy_alter_table` keeps the renaming from rewriting the views, triggers and foreign keys of other tables that
// mention t, all of which are about the new table as soon as it is there. It leaves foreign keys alone only while they
// are off, which is proved too: else the DROP would delete the rows that refer to the table.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

using Source = plan::RebuildTable::Source;

constexpr const char* proof_table = "schemac_rebuild_proof";

std::string value_of(const Source& source) {
    if (!source.value) return quote(source.from);
    const std::string value = '(' + closed(*source.value) + ')';
    return source.from.empty() ? value : "coalesce(" + quote(source.from) + ", " + value + ')';
}

std::string copy(const plan::RebuildTable& rebuild, const std::string& old) {
    std::string columns;
    std::string values;
    for (const Source& source : rebuild.copy) {
        columns += (columns.empty() ? "" : ", ") + quote(source.column);
        values += (values.empty() ? "" : ", ") + value_of(source);
    }
    return "INSERT OR ROLLBACK INTO " + quote(rebuild.to.name) + " (" + columns + ")\nSELECT " + values + " FROM " +
           old;
}

/// Where no column has a source, as many rows of defaults as there were.
std::string copy_defaults(const plan::RebuildTable& rebuild, const std::string& old) {
    for (const model::Column& column : rebuild.to.columns)
        if (!column.generated && !column.default_value)
            return "INSERT OR ROLLBACK INTO " + quote(rebuild.to.name) + " (" + quote(column.name) +
                   ")\nSELECT NULL FROM " + old;
    return "INSERT OR ROLLBACK INTO " + quote(rebuild.to.name) + " DEFAULT VALUES";
}

std::string prove(const std::string& condition) {
    return std::string("INSERT OR ROLLBACK INTO ") + proof_table + " VALUES (" + condition + ')';
}

/// The new table is there, has every row, and no foreign key acts when the old one goes.
Statements proof(const plan::RebuildTable& rebuild, const std::string& old) {
    return {prove("(SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = " +
                  literal(rebuild.to.name.name) + ") = 1"),
            prove("(SELECT count(*) FROM " + quote(rebuild.to.name) + ") = (SELECT count(*) FROM " + old + ')'),
            prove("(SELECT foreign_keys FROM pragma_foreign_keys) = 0")};
}

bool counts_by_itself(const model::Table& table) {
    for (const model::Column& column : table.columns)
        if (column.identity) return true;
    return false;
}

/// AUTOINCREMENT goes on from the highest number ever given, which may be higher than any that is left. After a
/// rollback neither statement finds anything.
Statements keep_sequence(const plan::RebuildTable& rebuild, const std::string& old_name) {
    if (!counts_by_itself(rebuild.from) || !counts_by_itself(rebuild.to)) return {};
    const std::string name = literal(rebuild.to.name.name);
    const std::string old = literal(old_name);
    return {"DELETE FROM sqlite_sequence WHERE name = " + name +
                " AND EXISTS (SELECT 1 FROM sqlite_master WHERE name = " + old + ')',
            "UPDATE sqlite_sequence SET name = " + name + " WHERE name = " + old};
}

void append(Statements& all, const Statements& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Statements write(const plan::RebuildTable& rebuild) {
    const std::string old_name = "schemac_old_" + rebuild.from.name.name;
    const std::string old = quote(old_name);
    Statements all{"SAVEPOINT schemac_rebuild",
                   std::string("CREATE TABLE ") + proof_table + " (held INTEGER NOT NULL CONSTRAINT " +
                       quote(rebuild.to.name.name + " is copied whole, with foreign keys off") + " CHECK (held = 1))",
                   "PRAGMA legacy_alter_table = ON",
                   "ALTER TABLE " + quote(rebuild.from.name) + " RENAME TO " + old,
                   "PRAGMA legacy_alter_table = OFF",
                   create_table(rebuild.to)};
    all.push_back(rebuild.copy.empty() ? copy_defaults(rebuild, old) : copy(rebuild, old));
    append(all, proof(rebuild, old));
    append(all, keep_sequence(rebuild, old_name));
    all.push_back("DROP TABLE " + old);
    all.push_back(std::string("DROP TABLE ") + proof_table);
    for (const model::Index& index : rebuild.to.indexes)
        all.push_back(create_index(rebuild.to.name, index));
    for (const model::Trigger& trigger : rebuild.triggers)
        if (trigger.relation == rebuild.to.name) all.push_back(create_trigger(trigger));
    all.push_back("RELEASE schemac_rebuild");
    return all;
}

}  // namespace schemac::emit::sql::sqlite
