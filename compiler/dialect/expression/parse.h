// Expression: SQL text to a tree, by precedence climbing over a dialect's table of operators.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/dialect/expression/facts.h"
#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// The tree of a whole expression; nothing when some of it isn't understood. Redundant parentheses leave no trace, and
/// operators and functions stand in it under their canonical names. Names know their place in `text`.
std::optional<Node> parse(std::string_view text, const Facts& facts);

}  // namespace schemac::dialect::expression
