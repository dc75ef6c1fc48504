// Sema: identities and what sequences count by.
#pragma once

#include <optional>

#include "compiler/ast/column.h"
#include "compiler/dialect/option.h"
#include "compiler/model/column.h"

namespace schemac::sema {

model::SequenceOptions lower(const ast::SequenceOptions& options);

/// The identity that a column's clauses or its type (`serial`) ask for.
std::optional<model::Identity> lower_identity(const ast::Column& column, bool serial);

/// Takes the options that any dialect's block may have for an identity, `auto_increment`, `autoincrement` and
/// `sequence name = …`; gives false for others.
bool apply_to_identity(const dialect::Option& option, model::Column& column);

}  // namespace schemac::sema
