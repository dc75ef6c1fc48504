// Dialect, PostgreSQL: what the server calls a column that is an expression.
#pragma once

#include <string>
#include <string_view>

namespace schemac::dialect::postgres {

/// The server's `FigureIndexColname`: a function's name, a cast's column or type, `case`, `coalesce` …; `expr` for
/// everything else.
std::string expression_name(std::string_view sql);

}  // namespace schemac::dialect::postgres
