// Dialect, PostgreSQL: bodies of routines.
#pragma once

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/parameters.h"

namespace schemac::dialect::postgres::canonical {

/// A body in SQL's standard form (`return …`, `begin atomic … end`) is kept by the server as a tree, and so compares as
/// one, statement by statement; a body in a string is kept to the letter.
void routine_body(model::Routine& routine, const std::vector<Parameter>& parameters, const Context& context);

}  // namespace schemac::dialect::postgres::canonical
