// Emit, MySQL and MariaDB: what stands within CREATE TABLE and, with ADD before it, within ALTER TABLE.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

std::string primary_key_definition(const model::PrimaryKey& key);
std::string index_definition(const model::Index& index, const model::Table& table, const Context& context);
std::string foreign_key_definition(const model::ForeignKey& key, const Context& context);
std::string check_definition(const model::Check& check, const Context& context);

/// The word that hides an index from the optimiser, or shows it again.
std::string visibility(bool hidden, const Context& context);

}  // namespace schemac::emit::sql::mysql
