// Migrate, MySQL and MariaDB: what the server says of all that a statement names.
#pragma once

#include <string>
#include <vector>

namespace schemac::migrate::mysql {

/// `'a', 'b'`.
std::string literals(const std::vector<std::string>& names);

/// A query for the names of tables and views among these.
std::string tables_named(const std::string& names);
/// A query for a line of each trigger, routine and event among these.
std::string others_named(const std::string& names);

/// A query for the columns of a table's primary key, with their types; `table` is quoted.
std::string number_key_of(const std::string& table);

/// `SHOW CREATE TABLE` without `AUTO_INCREMENT=…`, which rows change.
std::string without_counter(const std::string& definition);

/// A message of the server without the values of rows that some of them quote.
std::string without_row_values(int number, const std::string& message);

}  // namespace schemac::migrate::mysql
