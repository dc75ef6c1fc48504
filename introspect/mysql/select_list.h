// Introspect, MySQL and MariaDB: the names that a view's query gives its columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace schemac::introspect::mysql {

/// The aliases of the outermost SELECT list, in the form in which the server shows queries, where each item ends in
/// "AS `name`".
std::vector<std::string> select_names(std::string_view query);

}  // namespace schemac::introspect::mysql
