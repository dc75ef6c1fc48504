// Expression: walks over a tree.
#pragma once

#include <functional>

#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// Calls `act` for each direct child of a node, in the order of the text.
void for_each_child(Node& node, const std::function<void(Node&)>& act);

/// Calls `act` for every node, leaves first; it may change the node.
void post_order(Node& node, const std::function<void(Node&)>& act);

}  // namespace schemac::dialect::expression
