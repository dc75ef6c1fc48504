// PostgreSQL expressions: the pseudo-types (`anyelement`, `anyarray` …) that take the types of their call.
#pragma once

#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/names.h"

namespace schemac::dialect::postgres::expression {

/// Puts what the operands show in the place of pseudo-types in the arguments and the result.
void settle_polymorphic(std::vector<std::string>& arguments, std::string& result, const std::vector<std::string>& types,
                        const Names::Tables& names);

/// What each further operand of a variadic argument is.
std::string variadic_element(const std::string& declared);

}  // namespace schemac::dialect::postgres::expression
