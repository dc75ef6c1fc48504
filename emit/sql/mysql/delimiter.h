// Emit, MySQL and MariaDB: statements as the `mysql` client takes them.
#pragma once

#include <string>
#include <string_view>

namespace schemac::emit::sql::mysql {

/// With a semicolon; around a statement that has one inside, DELIMITER, which the client and tools like it read.
std::string terminated(std::string_view statement);

}  // namespace schemac::emit::sql::mysql
