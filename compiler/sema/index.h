// Sema: indexes, of tables and of materialized views.
#pragma once

#include "compiler/ast/index.h"
#include "compiler/model/index.h"
#include "compiler/sema/table_scope.h"

namespace schemac::sema {

model::Index lower(const ast::Index& index, const std::string& doc, const ColumnNames& columns, const Context& context);

/// Resolves the relations of indexes declared beside them; reports those that aren't there or can't have an index.
IndexesByRelation indexes_by_relation(const Declarations& declarations, const Names& names, source::Diagnostics& sink);

}  // namespace schemac::sema
