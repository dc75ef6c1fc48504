// Dialect, PostgreSQL: the indexes and keys that a partition has because its parent has them
// (https://www.postgresql.org/docs/current/ddl-partitioning.html).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::postgres {

/// What Dialect::attachment promises.
std::optional<Attachment> attachment(const model::Table& table, model::Kind kind, const std::string& name,
                                     const model::Schema& schema);

/// Takes out of a partition the indexes and keys that say nothing beyond their parent's: with the name that the server
/// chose, a number at its end included, and the parent's options.
void strip_attached(model::Table& table, const model::Table& parent);

/// What Dialect::whole promises.
model::Table whole(const model::Table& table, const model::Schema& schema, const std::string& default_schema);

}  // namespace schemac::dialect::postgres
