// Indexes and what keys are over.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

std::vector<IndexElement> index_elements(const Input& in, P::IndexElementsContext* context);

/// An index of a table: the parts after `[unique] index`.
Index index(const Input& in, P::IndexBodyContext* context, bool unique);
Index index(const Input& in, P::IndexDeclarationContext* context);

}  // namespace schemac::ast::build
