// Introspect, MySQL and MariaDB: what information_schema shows wrongly, or not at all, found in SHOW CREATE TABLE.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// The catalog's text with the characters back that information_schema, whose characters have three bytes at most,
/// shows as that many question marks; the statement has them.
std::string restored(std::string_view text, std::string_view statement, std::size_t marks);

struct Reading;

/// The text of a view, trigger, function, procedure or event, likewise: where it has a question mark, the server is
/// asked for the statement.
std::string restored_body(Reading& reading, std::string_view kind, const std::string& name, std::string text);

/// The string that a column's line in the statement has as its default, decoded.
std::optional<std::string> default_string(std::string_view statement, std::string_view column);

}  // namespace schemac::introspect::mysql
