// Dialect, PostgreSQL: whether an expression gives another value each time.
#pragma once

#include "compiler/model/expression.h"

namespace schemac::dialect::postgres {

/// Whether a default calls a function that isn't known to give one value throughout a statement: then ADD COLUMN must
/// compute it for every row. Functions that users made are taken to be volatile, as is their default.
bool is_volatile(const model::Expression& value);

}  // namespace schemac::dialect::postgres
