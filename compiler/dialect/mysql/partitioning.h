// Dialect, MySQL and MariaDB: the PARTITION BY clause.
#pragma once

#include <string>
#include <string_view>

namespace schemac::dialect::mysql {

/// The clause by its tokens, as the catalog's reader writes it: words in upper case, names in backticks, one blank
/// where the reader has one; the engine of a partition, which is the table's, left out.
std::string canonical_partitioning(std::string_view clause);

}  // namespace schemac::dialect::mysql
