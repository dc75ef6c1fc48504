// Plan: the tables that hold the rows of a partitioned one.
#pragma once

#include <vector>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// The partitions at the lowest level that stand before the plan.
std::vector<const model::Table*> leaves(const model::QualifiedName& partitioned, const Context& context);

}  // namespace schemac::plan
