// Emit, language: privileges.
#pragma once

#include <string>

#include "compiler/model/privilege.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string privilege(const model::Privilege& privilege, const Context& context);

}  // namespace schemac::emit::dsl
