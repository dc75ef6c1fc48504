// Introspect, MySQL and MariaDB: which statements may run in a scratch database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// The words that lead out of the current database, or into the server's own affairs (`USE shop`, `DROP DATABASE`,
/// `CREATE TABLE shop.t`, `SET GLOBAL`); nothing where the statement stays inside.
std::optional<std::string> leads_out(std::string_view statement);

}  // namespace schemac::introspect::mysql
