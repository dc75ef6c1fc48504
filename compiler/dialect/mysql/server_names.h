// Dialect, MySQL and MariaDB: the names that the server gives to what has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/table.h"
#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

/// Of an index: its first column, with `_2`, `_3` … where that is taken; `functional_index` for an expression.
std::string index_name(const std::vector<model::KeyPart>& parts, const model::Table& table);

/// Of a foreign key: `t_ibfk_1`, counting on from the highest of such names
/// (https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html).
std::string foreign_key_name(const model::Table& table);

/// Of a check: `t_chk_1` in MySQL, `CONSTRAINT_1` in MariaDB, the lowest number that is free.
std::string check_name(const model::Table& table, const model::Target& target);

/// Gives the foreign keys and checks that are called after the table's old name the new one, as RENAME does
/// (https://dev.mysql.com/doc/refman/8.0/en/rename-table.html, on generated foreign key names; both servers were seen
/// to do it).
void rename_generated(model::Table& table, std::string_view old_name);

}  // namespace schemac::dialect::mysql
