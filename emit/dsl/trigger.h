// Emit, language: triggers.
#pragma once

#include <string>

#include "compiler/model/trigger.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string trigger(const model::Trigger& trigger, const Context& context);

}  // namespace schemac::emit::dsl
