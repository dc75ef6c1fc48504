// Introspect, MySQL and MariaDB: what information_schema shows wrongly, or not at all, found in SHOW CREATE TABLE.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// The catalog's text with the characters back that information_schema, whose characters have three bytes at most,
/// shows as `????`; the statement has them.
std::string restored(std::string_view text, std::string_view statement);

/// The string that a column's line in the statement has as its default, decoded.
std::optional<std::string> default_string(std::string_view statement, std::string_view column);

}  // namespace schemac::introspect::mysql
