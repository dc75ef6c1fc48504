// Introspect, MySQL and MariaDB: a database to a State, in a fixed number of queries, and one more for each table that
// these don't show whole.
#include "introspect/read.h"

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/mysql/privileges.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

/// Tables of MariaDB that keep the past of some columns only, which the model has no place for.
void leave_partly_versioned(Reading& reading) {
    for (const std::string& name : reading.partly_versioned)
        reading.state.schema.unmanaged.push_back({"table with columns without system versioning", name});
    std::erase_if(reading.state.schema.tables,
                  [&](const model::Table& table) { return reading.partly_versioned.contains(table.name.name); });
}

}  // namespace

model::State read_database(Catalog& catalog, const std::string& database, const std::string& where) {
    const Server server = read_server(catalog, database);
    require_full_view(catalog, server, database, where);
    model::State state;
    state.facts.target = server.target;
    state.facts.settings = server.settings;
    Reading reading{catalog, server, database, state, {}, {}};
    read_tables(reading);
    read_columns(reading);
    read_indexes(reading);
    read_foreign_keys(reading);
    read_checks(reading);
    read_partitions(reading);
    read_hidden(reading);
    read_views(reading);
    read_triggers(reading);
    read_routines(reading);
    read_events(reading);
    leave_partly_versioned(reading);
    return state;
}

model::State read(const Url& url) {
    if (url.database.empty())
        throw source::Failure(code::no_database_named)
            .at(redacted(url))
            .help("put the database's name at the end: `mysql://user@host:3306/shop`");
    Catalog catalog(url);
    return read_database(catalog, url.database, redacted(url));
}

}  // namespace schemac::introspect::mysql
