// Diff: rewrites a schema as if renames had been made.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/model/schema.h"

namespace schemac::diff {

/// Gives every object in `schema` its new name, and every mention of it, expressions and query bodies included.
void rename_schema(model::Schema& schema, const dialect::Renames& renames, const dialect::Dialect& dialect);

}  // namespace schemac::diff
