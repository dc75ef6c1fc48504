// Dialect, PostgreSQL: operator classes.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

/// `gin_trgm_ops(siglen=32)` from any spelling of the parameters (`siglen = '32'`), and without the schema `public`,
/// which everyone's search path has.
std::string canonical_operator_class(std::string_view text);

/// Whether a built-in class is the one that an index of that method takes for the type by itself.
bool is_default_operator_class(std::string_view operator_class, const model::Type& type, std::string_view method);

}  // namespace schemac::dialect::postgres
