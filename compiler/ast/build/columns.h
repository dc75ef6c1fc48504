// Columns, and domains, which share their clauses.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

Column column(const Input& in, P::ColumnContext* context);

/// Adds a clause of a column, or of a domain; `of` names it in messages.
void add_clause(const Input& in, P::ColumnClauseContext* context, std::string_view of, Column& to);

}  // namespace schemac::ast::build
