// Emit, MySQL and MariaDB: the small pieces of SQL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/name.h"

namespace schemac::emit::sql::mysql {

/// An identifier in backticks.
std::string quote(std::string_view name);
std::string quote(const model::QualifiedName& name);
/// `a`, `b`.
std::string quote_list(const std::vector<std::string>& names);

/// A string literal, right under every sql_mode but NO_BACKSLASH_ESCAPES.
std::string literal(std::string_view text);

/// An expression in exactly one pair of parentheses more than it needs.
std::string parenthesised(const model::Expression& expression);

std::string upper(std::string_view text);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace schemac::emit::sql::mysql
