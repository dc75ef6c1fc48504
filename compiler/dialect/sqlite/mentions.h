// SQLite: what expressions and bodies mention, and their text under new names.
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::sqlite {

/// Columns of its own relation that an expression names.
std::vector<std::string> mentioned_columns(const model::Expression& expression);

/// The text as SQLite rewrites it when a table or column is renamed.
void rename_mentions(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames);

/// A name as SQL takes it, in quotes only where it needs them.
std::string quoted(std::string_view name);

}  // namespace schemac::dialect::sqlite
