// Dialect, PostgreSQL: identifiers and strings as SQL spells them.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/name.h"

namespace schemac::dialect::postgres {

/// The identifier, in double quotes where the server's `quote_ident` would put them: anything but lower case letters,
/// digits and underscores, or a keyword that is not unreserved (those of PostgreSQL 18, a superset of earlier ones').
std::string quote(std::string_view identifier);

/// `schema.name`, each quoted where needed; without a schema just the name.
std::string quote(const model::QualifiedName& name);

/// A string literal, `'it''s'`; with backslashes as `E'…'`, so that it means the same whatever
/// `standard_conforming_strings` says.
std::string literal(std::string_view text);

/// The text in dollar quotes whose tag does not occur in it.
std::string dollar_quoted(std::string_view text);

}  // namespace schemac::dialect::postgres
