// Emit, language: checks of tables and domains.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// `check name (expression) no inherit`.
std::string check(const model::Check& check, const Context& context);

/// As a member of its table.
std::string check(const model::Table& table, const model::Check& check, const Context& context);

}  // namespace schemac::emit::dsl
