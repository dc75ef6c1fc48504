// PostgreSQL expressions: functions in FROM.
#pragma once

#include "compiler/dialect/postgres/expression/query/query.h"

namespace schemac::dialect::postgres::expression {

/// As the server shows it: with an alias and the names of its columns, without LATERAL, which it implies.
std::string analyse_from_function(const Value& body, const Names::Tables& names, Level& level);

}  // namespace schemac::dialect::postgres::expression
