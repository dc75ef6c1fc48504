// Migrate, PostgreSQL: what the catalog says of all that a statement names.
#pragma once

#include <string>

namespace schemac::migrate::postgres {

/// A query for a line of each relation, column, constraint, enum value, routine and trigger that the statement names.
std::string definitions_of(const std::string& statement);

/// CREATE, DROP or REINDEX … CONCURRENTLY of an index.
bool is_concurrent_index(const std::string& statement);

/// A query for the names of the indexes that it names and that are not valid.
std::string invalid_indexes_of(const std::string& statement);

/// A query for the column of a table's primary key, quoted, if it is but one and of whole numbers.
std::string number_key_of(const std::string& table);

}  // namespace schemac::migrate::postgres
