// Introspect, MySQL and MariaDB: the catalog's texts made SQL again.
#pragma once

#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// Undoes the escapes that MySQL's catalog puts into expressions, and the second encoding of their bytes:
/// `_utf8mb4\'a\'` is `_utf8mb4'a'`.
std::string unescaped(std::string_view text);

/// A view's query without the name of its own database: "`shop`.`t`.`c`" and "from `shop`.`t`" lose it.
std::string without_database(std::string_view query, std::string_view database);

}  // namespace schemac::introspect::mysql
