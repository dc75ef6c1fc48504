// Emit, language: statistics objects.
#pragma once

#include <string>

#include "compiler/model/statistics.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string statistics(const model::Statistics& statistics, const Context& context);

}  // namespace schemac::emit::dsl
