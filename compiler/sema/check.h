// Sema: checks, of tables, columns and domains.
#pragma once

#include <optional>

#include "compiler/ast/constraint.h"
#include "compiler/model/constraint.h"
#include "compiler/sema/context.h"

namespace schemac::sema {

/// Nothing where the check is for other dialects only.
std::optional<model::Check> lower(const ast::Check& check, const Context& context);

}  // namespace schemac::sema
