// Emit, language: domains.
#pragma once

#include <string>

#include "compiler/model/domain.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string domain(const model::Domain& domain, const Context& context);

}  // namespace schemac::emit::dsl
