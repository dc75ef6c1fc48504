// Sema: expressions and bodies, which stay the target's SQL.
#pragma once

#include <optional>

#include "compiler/ast/text.h"
#include "compiler/model/expression.h"
#include "compiler/model/target.h"

namespace schemac::sema {

model::Expression lower(const ast::Expression& expression);
model::Expression lower(const ast::Text& text);

/// What a value says for the product: the common expression, or that of the narrowest dialect that serves it; nothing
/// where other dialects have theirs.
std::optional<model::Expression> choose(const ast::Value& value, model::Product product);

}  // namespace schemac::sema
