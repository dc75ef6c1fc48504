// Plan: from chains of steps to one order.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Sorts topologically by what steps create, need, destroy and release; among those that are free to run, the smallest
/// rank goes first, then the earliest in `chains`. A cycle is broken at a soft edge; one of hard edges alone is
/// reported (E0702). Linear in the number of dependencies.
Steps order(Chains chains, const Context& context);

}  // namespace schemac::plan
