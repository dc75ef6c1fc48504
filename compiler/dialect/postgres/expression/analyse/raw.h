// PostgreSQL expressions: nodes that the analysis has no rules for (XML functions, GROUPING …).
#pragma once

#include "compiler/dialect/postgres/expression/analyse/context.h"

namespace schemac::dialect::postgres::expression {

/// Raised for what can't be printed again; the whole expression is opaque then.
struct NotUnderstood {
    std::string kind;
};

Node analyse_raw(const Value& node, const Context& context);

}  // namespace schemac::dialect::postgres::expression
