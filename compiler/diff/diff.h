// Diff: two canonical states in, typed changes out.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::diff {

/// The changes that lead from one canonical state to another of the same target. Objects are matched by name after the
/// renames of `to.hints`. The order of the changes is by kind and name, and means nothing to the planner.
/// Hints that contradict themselves (two objects renamed from one) are reported to `sink`.
Changes diff(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
             source::Diagnostics& sink);

/// The hints for the way back: renames turned round, the reverse of a backfill in place of the backfill.
model::Hints inverse(const model::Hints& hints);

}  // namespace schemac::diff
