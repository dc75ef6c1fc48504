// Sema: the columns that a partition, or a table that inherits, has from the tables above it.
#pragma once

#include "compiler/sema/mixin.h"
#include "compiler/sema/table_scope.h"

namespace schemac::sema {

/// Adds the names of the columns that a table of these members will have from those above it, which need not be
/// lowered yet.
void add_inherited(const std::vector<PlacedMember>& members, ColumnNames& columns, Context& context);

/// The same for a table that is lowered, as are those above it.
void add_inherited(const model::Table& table, const std::vector<model::Table>& tables, ColumnNames& columns,
                   const dialect::Dialect& dialect);

}  // namespace schemac::sema
