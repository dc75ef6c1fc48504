// The parse tree of a declaration to its outline.
#pragma once

#include "compiler/ast/build/tree.h"
#include "compiler/ast/format/outline.h"

namespace schemac::ast::build {

Outline outline(P::DeclarationContext* context);

}  // namespace schemac::ast::build
