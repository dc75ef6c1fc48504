// Plan: what a table was before the plan.
#pragma once

#include <optional>

#include "compiler/diff/change.h"
#include "compiler/model/state.h"

namespace schemac::plan {

/// The table of `from` that `table` was, with the names that it and its columns have once the renames are made; empty
/// for a table that is new.
std::optional<model::Table> counterpart(const model::Table& table, const model::Schema& from,
                                        const diff::Changes& changes);

}  // namespace schemac::plan
