// Emit, language: extensions.
#pragma once

#include <string>

#include "compiler/model/extension.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string extension(const model::Extension& extension, const Context& context);

}  // namespace schemac::emit::dsl
