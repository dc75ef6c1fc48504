// Sema: the option that says whether a trigger or rule does its work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/option.h"
#include "compiler/sema/context.h"

namespace schemac::sema {

/// `postgres { enable replica; }`: the word after `enable`, or nothing. Other options of `kind` are reported.
std::string enabled(const std::vector<ast::DialectOption>& options, std::string_view kind, Context& context);

}  // namespace schemac::sema
