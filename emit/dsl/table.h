// Emit, language: tables.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string table(const model::Table& table, const Context& context);

}  // namespace schemac::emit::dsl
