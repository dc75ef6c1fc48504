// Emit, language: names and strings, quoted where they must be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/name.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// A name in a position where a word of the language could be taken for something else.
std::string name(std::string_view text);

/// A column's name where it is declared or listed: fewer words need quotes there.
std::string column_name(std::string_view text);

/// With its schema, unless that is the current one.
std::string name(const model::QualifiedName& name, const Context& context);

/// `(a, b)`.
std::string column_list(const std::vector<std::string>& columns);

/// `'it''s'`.
std::string string_literal(std::string_view text);

}  // namespace schemac::emit::dsl
