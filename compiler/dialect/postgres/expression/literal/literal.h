// PostgreSQL expressions: literals as a type's output function would write them. What a function here doesn't
// understand it gives back as it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/type_ref.h"

namespace schemac::dialect::postgres::expression {

/// The literal `text` of a type (no domain): `'t'` of bool is `true`, `'24 hours'` of interval is `24:00:00`.
std::string normalise_literal(const std::string& text, const TypeRef& type, const Names::Tables& names);

/// Without spaces at either end.
std::string_view trimmed(std::string_view text);

std::optional<std::string> integer_literal(std::string_view text);
std::optional<std::string> numeric_literal(std::string_view text);
std::optional<std::string> float_literal(std::string_view text);
std::optional<std::string> boolean_literal(std::string_view text);
/// `type` is date, time, timestamp or timestamptz; times with a zone are given in UTC, those without are taken to be.
std::optional<std::string> datetime_literal(std::string_view text, std::string_view type);
/// `fields` is the type's modifier, which says what a bare number counts: ` day`.
std::optional<std::string> interval_literal(std::string_view text, std::string_view fields);
std::optional<std::string> jsonb_literal(std::string_view text);
std::optional<std::string> uuid_literal(std::string_view text);
std::optional<std::string> bytea_literal(std::string_view text);
std::optional<std::string> array_literal(std::string_view text, const TypeRef& element, const Names::Tables& names);
std::optional<std::string> regclass_literal(std::string_view text, const Names::Tables& names);

/// The parts of a name such as `"S".seq`, unquoted and folded; empty for what is no name.
std::vector<std::string> name_parts(std::string_view text);

}  // namespace schemac::dialect::postgres::expression
