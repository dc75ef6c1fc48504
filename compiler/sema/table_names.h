// Sema: the names of a table's constraints and indexes.
#pragma once

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

/// Gives names by convention, reports those that stand twice, and notes origins and renames under the final ones.
void settle_names(TableScope& scope);

/// Reports names of indexes that two relations have, on targets where they are the schema's.
void check_index_names(const Context& context);

}  // namespace schemac::sema
