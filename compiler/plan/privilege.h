// Plan: the privileges of what a plan makes.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Adds the steps that give every object which the steps so far make its privileges of the desired state, instead of
/// those that were planned for it as it stood.
void add_privileges_of_new(Chains& chains, const Context& context);

}  // namespace schemac::plan
