// Dialect, PostgreSQL: data types under their one name, which is that of the server's `format_type`:
// `integer`, `character varying`, `timestamp with time zone`, `bit varying`, `"char"` (with its quotes) …
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

/// Reads a type as SQL writes it, in any spelling: `int4`, `varchar(10)[]`, `timestamp(3) with time zone`,
/// `pg_catalog.bool`, `public."My Type"`, `interval day to second`. What is not built in keeps its name as written.
model::Type parse_type(std::string_view text);

/// A type with its built-in name in canonical spelling, arguments completed where the server completes them
/// (`numeric(10)` is `numeric(10,0)`, `char` is `character(1)`), and arrays of any number of dimensions as one, as the
/// server has them. Parses verbatim types. Idempotent; leaves the names of other types alone.
model::Type canonical_type(const model::Type& type);

/// As SQL: `character varying(10)[]`, `shop."Status"`.
std::string type_text(const model::Type& type);

/// Whether it is one of the server's own, scalar or array; for canonical types.
bool is_builtin(const model::Type& type);

}  // namespace schemac::dialect::postgres
