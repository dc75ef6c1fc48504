// Dialect, MySQL and MariaDB: queries made comparable as trees.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/schema.h"

namespace schemac::dialect::mysql::query {

/// A query's one text, and the names of the columns that it gives.
struct Canonical {
    std::string text;
    std::vector<std::string> columns;  ///< in lower case
};

/// Equal for what a person writes and for what either server keeps of it: names resolved by the schema, `*` written
/// out, joins in one form, aliases where there were none, no parentheses that mean nothing. `columns` are those of the
/// view's own declaration. Nothing where it can't tell what a name means, or doesn't know a construct.
std::optional<Canonical> canonical(std::string_view sql, const std::vector<std::string>& columns,
                                   const model::Schema& schema);

}  // namespace schemac::dialect::mysql::query
