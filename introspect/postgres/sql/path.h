// Introspect, PostgreSQL SQL files: what a search path meant.
#pragma once

#include "introspect/postgres/sql/builder.h"

namespace schemac::introspect::postgres::sql {

/// Qualifies the names in expressions and queries of objects that were made under another path than `public`: a state
/// knows no search path.
void apply_paths(Builder& builder);

}  // namespace schemac::introspect::postgres::sql
