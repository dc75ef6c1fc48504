// Emit, language: expressions and bodies.
#pragma once

#include <string>

#include "compiler/model/expression.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// Whether the language finds the end of the expression outside of a dialect's block: MySQL's backslashes are read as
/// such only in its own.
bool ends_alike(const model::Expression& expression);

/// `(expression)`, or `{ mysql (expression) }` where only that dialect finds its end.
std::string bracketed(const model::Expression& expression, const Context& context);

/// `(expression)`, in a place that has no other form.
std::string in_parentheses(const model::Expression& expression);

/// After `default`: bare where the language reads it so, else in parentheses.
std::string default_value(const model::Expression& expression, const Context& context);

/// A body in dollar quotes, with a tag that doesn't occur in it.
std::string body(const model::Expression& expression);

}  // namespace schemac::emit::dsl
