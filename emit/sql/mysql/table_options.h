// Emit, MySQL and MariaDB: the options of tables.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/table.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

/// All options of a new table, each with a blank before it; its partitioning last.
std::string table_options(const model::Table& table, const Context& context);

/// The options that differ, as clauses of ALTER TABLE; `page_compressed` and such that are no longer said go back to
/// their default. Partitioning is `dialect::mysql::repartition`'s.
std::vector<std::string> changed_options(const model::Table& from, const model::Table& to, const Context& context);

}  // namespace schemac::emit::sql::mysql
