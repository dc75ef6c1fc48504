// Emit, language: row-level security policies.
#pragma once

#include <string>

#include "compiler/model/policy.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string policy(const model::Policy& policy, const Context& context);

}  // namespace schemac::emit::dsl
