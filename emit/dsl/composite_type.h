// Emit, language: composite types.
#pragma once

#include <string>

#include "compiler/model/composite_type.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string composite_type(const model::CompositeType& composite_type, const Context& context);

}  // namespace schemac::emit::dsl
