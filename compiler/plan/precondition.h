// Plan: what changes ask of the rows that are there, as questions that are put before anything runs.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Adds to a step what `change`, to the table of `alter`, asks of its rows, and the hazard that it may fail on them.
/// What can't be asked before the plan runs (a column that it adds, a table that it makes) is left to the server.
void add_preconditions(Step& step, const diff::TableChange& change, const diff::AlterTable& alter,
                       const Context& context);

/// Puts every precondition into the names that hold before the plan's renames.
void speak_of_before(Steps& steps, const Context& context);

}  // namespace schemac::plan
