// Introspect, SQLite: the catalog of an open database.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/model/state.h"
#include "introspect/sqlite/database.h"

namespace schemac::introspect::sqlite {

/// A row of sqlite_master.
struct Object {
    std::string kind;
    std::string name;
    std::string sql;
};

/// The objects that people made, in the order in which they were made.
std::vector<Object> read_objects(const Database& database);

/// The schema; throws `Failure` E0546 at a definition that isn't understood. Virtual tables, and the tables that they
/// keep their data in, are unmanaged.
model::Schema read_schema(const Database& database);

/// Version, size of the file, and what is known of the tables' sizes.
model::Facts read_facts(const Database& database, const model::Schema& schema);

}  // namespace schemac::introspect::sqlite
