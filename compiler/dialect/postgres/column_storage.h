// Dialect, PostgreSQL: how the server stores a type's values unless told otherwise.
#pragma once

#include <string_view>

#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

/// `plain`, `main` or `extended`, as `pg_type.typstorage` has it for built-in types; empty for others.
std::string_view type_storage(const model::Type& type);

}  // namespace schemac::dialect::postgres
