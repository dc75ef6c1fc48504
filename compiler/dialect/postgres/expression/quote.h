// PostgreSQL expressions: identifiers and strings in quotes.
#pragma once

#include <string>
#include <string_view>

namespace schemac::dialect::postgres::expression {

/// As the server's quote_ident: quotes only where a bare word would be folded or taken for a keyword.
std::string quote_identifier(std::string_view name);

/// `schema.name`, each part quoted where needed.
std::string quote_qualified(std::string_view schema, std::string_view name);

/// `'it''s'`; with `E` and doubled backslashes where it holds any.
std::string quote_string(std::string_view text);

}  // namespace schemac::dialect::postgres::expression
