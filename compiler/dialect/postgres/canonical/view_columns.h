// Dialect, PostgreSQL: the names that a view's declaration gives to its columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::dialect::postgres::canonical {

/// A canonical query, where every column has its `AS`, with the first columns called as `names` says: what the server
/// makes of `create view v (a, b) as …`. Nothing where the columns can't be told.
std::optional<std::string> with_column_names(std::string_view query, const std::vector<std::string>& names);

}  // namespace schemac::dialect::postgres::canonical
