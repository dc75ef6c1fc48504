// Introspect, MySQL and MariaDB: what the readers of each kind share while a database is read.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/dialect/mysql/features.h"
#include "compiler/model/state.h"
#include "introspect/mysql/catalog.h"
#include "introspect/mysql/server.h"

namespace schemac::introspect::mysql {

/// The database being read, and the state that it becomes.
struct Reading {
    Catalog& catalog;
    const Server& server;
    std::string database;
    model::State& state;
    std::unordered_map<std::string, std::size_t> tables;  ///< by name, into `state.schema.tables`

    std::set<std::string> partly_versioned;  ///< tables with a column WITHOUT SYSTEM VERSIONING

    bool has(dialect::mysql::Feature feature) const { return dialect::mysql::has(server.target, feature); }

    /// The table of that name, or null (a view, or a table made since the list was read).
    model::Table* table(const std::string& name) {
        const auto found = tables.find(name);
        return found == tables.end() ? nullptr : &state.schema.tables[found->second];
    }

    /// `SELECT … FROM information_schema.X WHERE X_SCHEMA = 'the database' …`; `rest` goes on from there.
    Rows select(std::string_view columns, std::string_view view, std::string_view schema_column,
                std::string_view rest = {}) {
        std::string sql = "select " + std::string(columns) + " from information_schema." + std::string(view) +
                          " where " + std::string(schema_column) + " = " + literal(database);
        if (!rest.empty()) sql += ' ' + std::string(rest);
        return catalog.query(sql);
    }
};

void read_tables(Reading& reading);
/// In one query, by the names that the list of tables has.
void read_sequences(Reading& reading, const std::vector<std::string>& names);
void read_columns(Reading& reading);
void read_indexes(Reading& reading);
void read_foreign_keys(Reading& reading);
void read_checks(Reading& reading);
void read_partitions(Reading& reading);
/// Asks for the statements of the few tables of which the rows above tell too little.
void read_hidden(Reading& reading);
void read_views(Reading& reading);
void read_triggers(Reading& reading);
void read_routines(Reading& reading);
void read_events(Reading& reading);

/// The database behind an open connection; throws `source::Failure` where the login doesn't see all of it.
model::State read_database(Catalog& catalog, const std::string& database, const std::string& where);

}  // namespace schemac::introspect::mysql
