// Dialect, MySQL and MariaDB: what expressions and bodies mention.
#pragma once

#include <string>
#include <vector>

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::mysql {

/// Renames columns in an expression of a table, as MariaDB does by itself. MySQL refuses to rename a column that an
/// expression mentions, and neither product touches views, triggers and routines: these keep the old names, so that a
/// difference makes them anew.
void rename_mentions(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames,
                     const model::Target& target);

std::vector<std::string> mentioned_columns(const model::Expression& expression);

/// Tables, views and routines of the schema whose names occur.
std::vector<model::ObjectId> mentioned_objects(const model::Expression& expression, const model::Schema& schema);

/// "`c` is not null".
model::Expression not_null_condition(std::string_view column);

}  // namespace schemac::dialect::mysql
