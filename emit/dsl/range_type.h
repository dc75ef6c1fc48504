// Emit, language: range types.
#pragma once

#include <string>

#include "compiler/model/range_type.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string range_type(const model::RangeType& range, const Context& context);

}  // namespace schemac::emit::dsl
