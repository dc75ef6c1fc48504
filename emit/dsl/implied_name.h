// Emit, language: names that needn't be written.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"

namespace schemac::emit::dsl {

/// The schema without the names of primary keys, unique constraints and foreign keys that the target gives them when
/// nobody does, so that they can stand beside their columns. A table where such names are numbered keeps all of its
/// names, since the numbers follow the order of declaration.
model::Schema without_implied_names(const model::Schema& schema, const dialect::Dialect& dialect);

}  // namespace schemac::emit::dsl
