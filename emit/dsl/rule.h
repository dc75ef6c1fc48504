// Emit, language: rules.
#pragma once

#include <string>

#include "compiler/model/rule.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string rule(const model::Rule& rule, const Context& context);

}  // namespace schemac::emit::dsl
