// Dialect, PostgreSQL: the texts of partitioning, and qualified names held as text.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/name.h"

namespace schemac::dialect::postgres {

/// `range (created_at, lower(x))` from any casing and spacing.
std::string canonical_partition_key(std::string_view text);

/// `for values from ('2024-01-01') to (maxvalue)` or `default`.
std::string canonical_partition_bound(std::string_view text);

/// The name that a text such as `"Shop".orders` or `orders` spells.
model::QualifiedName parse_name(std::string_view text, std::string_view default_schema);

/// The same as text again, qualified and quoted where needed.
std::string qualified_text(std::string_view text, std::string_view default_schema);

}  // namespace schemac::dialect::postgres
