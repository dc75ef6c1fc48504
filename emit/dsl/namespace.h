// Emit, language: schemas.
#pragma once

#include <string>

#include "compiler/model/namespace.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string namespace_declaration(const model::Namespace& declared, const Context& context);

}  // namespace schemac::emit::dsl
