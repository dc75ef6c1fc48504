// Dialect, MySQL and MariaDB: what the servers make of expressions when they keep a view.
#pragma once

#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::mysql::query {

/// One form for the spellings of a value: `count(*)`, `true`, `date_add(…)`, `x in (1)` …
void simplify_value(expression::Node& node);

/// The node as a condition: NOT goes inwards, and a comparison with 0 that only asks for truth goes away. Where nobody
/// `asked` for its truth alone, it stays 0 or 1.
expression::Node condition(expression::Node node, bool negated = false, bool asked = true);

/// Applies both to a whole tree; `is_condition` where the tree itself is asked for its truth.
expression::Node simplify(expression::Node node, bool is_condition);

}  // namespace schemac::dialect::mysql::query
