// Emit, language: types.
#pragma once

#include <string>

#include "compiler/model/type.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// A declared type by its name, a type of the table in its own words, anything else as a quoted string.
std::string type(const model::Type& type, const Context& context);

/// The type as the target's SQL spells it, for places that hold SQL.
std::string sql_type(const model::Type& type, const Context& context);

}  // namespace schemac::emit::dsl
