// Emit, language: enum types.
#pragma once

#include <string>

#include "compiler/model/enum_type.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string enum_type(const model::EnumType& type, const Context& context);

}  // namespace schemac::emit::dsl
