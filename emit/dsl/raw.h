// Emit, language: objects held as text.
#pragma once

#include <string>

#include "compiler/model/raw.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string raw(const model::Raw& raw, const Context& context);

}  // namespace schemac::emit::dsl
