// Expression: the names that a text mentions, and new names for them, with the rest of the text untouched.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/expression/facts.h"
#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// A dotted name in a text; `call` where an opening parenthesis follows.
struct Mention {
    Name name;
    bool call = false;
};

/// Every name of an expression that parses, calls included; of any other text, every word that may be one: quoted
/// names, and words that aren't reserved. In the order of the text.
std::vector<Mention> names_in_expression(std::string_view sql, const Facts& facts);
std::vector<Mention> names_in_query(std::string_view sql, const Facts& facts);

/// Columns as an expression over one relation mentions them: the last part of each name that isn't a call, as written,
/// each once.
std::vector<std::string> columns_in(std::string_view sql, const Facts& facts);

/// Gives the new text for one part of a name, ready to stand in SQL, or nothing to leave it.
using Renamer = std::function<std::optional<std::string>(const Mention& mention, std::size_t part)>;

std::string rename_in_expression(std::string_view sql, const Facts& facts, const Renamer& renamer);
std::string rename_in_query(std::string_view sql, const Facts& facts, const Renamer& renamer);

}  // namespace schemac::dialect::expression
