// Opaque text: expressions, values, bodies.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

/// What stands in parentheses, without comments.
Text opaque(const Input& in, P::OpaqueContext* context);
/// The same of parentheses that are one token.
Text nested(const Input& in, std::uint32_t token);
Expression in_parentheses(Text text);

Expression expression(const Input& in, P::ExpressionContext* context);
Value value(const Input& in, P::ValueContext* context);
Value value(const Input& in, P::BracketedContext* context);

/// What stands between dollar quotes, as it is, or in a string.
Text body(const Input& in, P::BodyContext* context);

}  // namespace schemac::ast::build
