// PostgreSQL expressions: values as columns take them.
#pragma once

#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/node.h"

namespace schemac::dialect::postgres::expression {

/// The value as a column of the type takes it: casts to the column's own type are the assignment's anyway.
Node assigned(Node value, const TypeRef& column, const Names::Tables& names);

}  // namespace schemac::dialect::postgres::expression
