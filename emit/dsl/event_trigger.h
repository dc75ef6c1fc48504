// Emit, language: event triggers.
#pragma once

#include <string>

#include "compiler/model/event_trigger.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string event_trigger(const model::EventTrigger& trigger, const Context& context);

}  // namespace schemac::emit::dsl
