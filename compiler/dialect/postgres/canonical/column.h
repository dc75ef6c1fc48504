// Dialect, PostgreSQL: making a column comparable.
#pragma once

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/model/column.h"

namespace schemac::dialect::postgres::canonical {

void column(model::Column& column, const expression::Scope& scope);

}  // namespace schemac::dialect::postgres::canonical
