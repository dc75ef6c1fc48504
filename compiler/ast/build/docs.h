// Doc comments: found by the token that they stand before.
#pragma once

#include "compiler/ast/build/declaration_parser.h"

namespace schemac::ast::build {

/// The lines of the `///` comment right before a token, without the slashes and one blank; empty when there is none.
std::string doc_before(const Input& in, std::uint32_t token);

}  // namespace schemac::ast::build
