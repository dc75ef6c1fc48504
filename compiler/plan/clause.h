// Plan: the changes to one table as steps, and what each depends on.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// What one change to the table of `alter` creates, needs, destroys and releases.
Dependencies dependencies_of(const diff::TableChange& change, const diff::AlterTable& alter, const Context& context);

/// The same for several at once, in one statement.
Dependencies dependencies_of(const std::vector<diff::TableChange>& changes, const diff::AlterTable& alter,
                             const Context& context);

/// An ALTER TABLE with the given changes as one step, hazards of dropped columns included.
Step clause(const diff::AlterTable& alter, std::vector<diff::TableChange> changes, Stage stage, const Context& context);

/// Expand for what only adds, contract for what takes away or narrows.
Stage stage_of(const diff::TableChange& change);

}  // namespace schemac::plan
