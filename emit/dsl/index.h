// Emit, language: indexes.
#pragma once

#include <string>

#include "compiler/model/index.h"
#include "compiler/model/name.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// As a member of its table.
std::string member_index(const model::QualifiedName& table, const model::Index& index, const Context& context);

/// As a declaration of its own, for indexes of materialized views.
std::string index_declaration(const model::QualifiedName& relation, const model::Index& index, const Context& context);

}  // namespace schemac::emit::dsl
