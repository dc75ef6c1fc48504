// Dialect, PostgreSQL: storage parameters of tables, indexes and views.
#pragma once

#include "compiler/model/postgres.h"

namespace schemac::dialect::postgres {

/// Names in lower case; switches as `true` or `false`, however they were written (`on`, `1`, nothing at all).
void canonical_parameters(model::postgres::StorageParameters& parameters);

/// `(fillfactor=70, "user.x"=1)`, or nothing; values that aren't numbers or words are quoted.
std::string parameters_text(const model::postgres::StorageParameters& parameters);

}  // namespace schemac::dialect::postgres
