// Emit, MySQL and MariaDB: columns whose way of being generated the server can't change in place.
#pragma once

#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {

/// A virtual column can't become a stored or plain one, nor these virtual ("Changing the STORED status is not
/// supported", "This is not yet supported for generated columns"): such a column is made anew, beside the old one where
/// that has values to keep. Adds the statements for these to `before` and gives the other changes.
diff::AlterTable without_remade_columns(const diff::AlterTable& alter, const Context& context, Statements& before);

}  // namespace schemac::emit::sql::mysql
