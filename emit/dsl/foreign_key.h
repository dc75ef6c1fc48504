// Emit, language: foreign keys.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// Whether `references …` beside its one column says it all.
bool stands_beside_column(const model::ForeignKey& key);

/// `references t (a) on delete cascade`.
std::string references(const model::ForeignKey& key, const Context& context);

/// As a member of its table; nothing where it stands beside its column.
std::string foreign_key(const model::Table& table, const model::ForeignKey& key, const Context& context);

}  // namespace schemac::emit::dsl
