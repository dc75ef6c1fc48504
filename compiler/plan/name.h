// Plan: names of what a plan makes for itself, or in between.
#pragma once

#include <string>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// `prefix` and `name`, cut at the end of a character to what the target allows. What is cut is told apart by a number
/// that follows from the whole name.
std::string fitting_name(const std::string& prefix, const std::string& name, const Context& context);

}  // namespace schemac::plan
