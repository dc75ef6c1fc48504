// Lays out one declaration.
#pragma once

#include "compiler/ast/format/page.h"

namespace schemac::ast {

/// Prints it, without the comments before it.
void write_declaration(const Input& in, const Outline& outline, std::size_t indent, Page& page);

}  // namespace schemac::ast
