// Plan: the order of steps that nothing forces into another, the stated tie-break.
#pragma once

#include "compiler/plan/step.h"

namespace schemac::plan {

/// Smaller runs earlier. Renames come first, since all other steps use the new names; then what others depend on goes
/// out of the way, what is needed is made, and what is no longer needed goes last.
int rank(const Step& step);

}  // namespace schemac::plan
