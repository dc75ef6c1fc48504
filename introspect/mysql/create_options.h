// Introspect, MySQL and MariaDB: the CREATE_OPTIONS of a table.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// Reads "row_format=DYNAMIC partitioned `PAGE_COMPRESSED`=1 ENCRYPTION=\"Y\"": names in upper case, values without
/// their quotes. `partitioned` is left out, as the partitions say it themselves.
std::map<std::string, std::string> parse_create_options(std::string_view text);

}  // namespace schemac::introspect::mysql
