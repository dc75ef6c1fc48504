// Expression: a tree to its one text, with the fewest parentheses.
#pragma once

#include <string>

#include "compiler/dialect/expression/facts.h"
#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// Keywords and unquoted names in lower case, one blank around infix operators, strings in single quotes.
std::string print(const Node& node, const Facts& facts);

}  // namespace schemac::dialect::expression
