// Sema: what stands before `as` of views and routines, whose words are the dialect's.
#pragma once

#include <string>
#include <vector>

#include "compiler/ast/option.h"
#include "compiler/dialect/option.h"

namespace schemac::sema {

/// A routine's attributes one by one, as written, bare words in lower case: `immutable`, `cost 10`,
/// `set search_path = public`.
std::vector<std::string> routine_attributes(const std::vector<ast::OptionToken>& tokens);

/// A view's attributes as options: `algorithm = merge`, `sql security invoker`, `tablespace fast`.
std::vector<dialect::Option> view_attributes(const std::vector<ast::OptionToken>& tokens);

}  // namespace schemac::sema
