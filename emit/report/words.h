// Report: the words of a step's properties, as reports and JSON have them.
#pragma once

#include <string>
#include <string_view>

#include "compiler/plan/plan.h"

namespace schemac::emit::report {

std::string_view to_string(plan::Stage stage);
/// `access exclusive`, …; `none`.
std::string_view to_string(plan::LockMode mode);
std::string_view to_string(plan::Work work);

/// The operation's kind, such as `create table`.
std::string kind_of(const plan::Operation& operation);

/// Whether policy, or a hint in the language, lets a hazard pass.
bool allowed(const plan::Hazard& hazard, const plan::Policy& policy);

}  // namespace schemac::emit::report
