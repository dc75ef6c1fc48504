// Plan: changes that the differ can't know of, since they follow from what the target makes of the others.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"

namespace schemac::plan {

/// Foreign keys between tables that are made, or dropped, together and point at one another in a circle are split off
/// into changes of their own.
void split_cycles(diff::Changes& changes);

/// Views that stand in the way of a change to what they read are dropped and made again, with the triggers on them.
void remake_views(diff::Changes& changes, const model::State& from, const model::State& to,
                  const dialect::Dialect& dialect);

/// Foreign keys that stand in the way of a change of a column's type are dropped and added again.
void remake_foreign_keys(diff::Changes& changes, const model::State& from, const model::State& to);

}  // namespace schemac::plan
