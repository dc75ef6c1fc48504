// Emit, MySQL and MariaDB: columns.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

/// `ROW START` or `ROW END`, for a column that bounds the time of a row in a system-versioned table of MariaDB
/// (https://mariadb.com/kb/en/system-versioned-tables/); empty for any other.
std::string period_end(const model::Column& column);

/// A column as CREATE TABLE, ADD and MODIFY write it, with its name. Its collation is left out where it is the table's.
std::string column_definition(const model::Column& column, const model::Table& table, const Context& context);

/// ` AFTER x`, ` FIRST`, or nothing.
std::string column_position(const model::Column& column);

/// A collation under the name that the version knows: `utf8_bin` where `utf8mb3_bin` is too new.
std::string collation_name(const std::string& collation, const Context& context);

}  // namespace schemac::emit::sql::mysql
