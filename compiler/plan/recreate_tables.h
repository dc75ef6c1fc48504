// Plan: tables that can only be made anew.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

struct Recreated {
    model::Table from;
    model::Table to;
    bool is_part = false;  ///< of another one, whose rows are its own
};

/// Turns changes that the target can't make in place into a drop and a creation, with all that belongs to the table.
std::vector<Recreated> recreate_tables(diff::Changes& changes, const model::State& from, const model::State& to,
                                       const dialect::Dialect& dialect);

/// Adds the steps that move the rows over.
void move_rows(const std::vector<Recreated>& tables, Chains& chains, const Context& context);

}  // namespace schemac::plan
