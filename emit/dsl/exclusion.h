// Emit, language: exclusion constraints.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string exclusion(const model::Table& table, const model::Exclusion& exclusion, const Context& context);

}  // namespace schemac::emit::dsl
