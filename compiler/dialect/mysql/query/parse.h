// Dialect, MySQL and MariaDB: the text of a query to its tree.
#pragma once

#include <string_view>

#include "compiler/dialect/mysql/query/tree.h"

namespace schemac::dialect::mysql::query {

/// Thrown within these files only, where a query has something that they don't know.
struct NotUnderstood {};

/// The tree of a whole query; throws NotUnderstood.
Query parse(std::string_view sql);

}  // namespace schemac::dialect::mysql::query
