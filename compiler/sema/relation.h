// Sema: tables and views that were lowered already, as others mention them.
#pragma once

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

/// The columns of a relation of the state. Those of a view without a list of columns aren't known, so that any name is
/// taken.
ColumnNames columns_of(const model::QualifiedName& relation, const Context& context);

}  // namespace schemac::sema
