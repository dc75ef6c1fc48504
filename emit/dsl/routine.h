// Emit, language: functions and procedures.
#pragma once

#include <string>

#include "compiler/model/routine.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string routine(const model::Routine& routine, const Context& context);

}  // namespace schemac::emit::dsl
