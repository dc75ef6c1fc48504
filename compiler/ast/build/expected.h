// The set of tokens that could stand in a place, as words for a message.
#pragma once

#include <antlr4-runtime.h>

#include <string>
#include <string_view>
#include <vector>

namespace schemac::ast {

/// "`(`", "a name or `using`", "one of …"; empty when nothing useful can be said.
std::string expected_words(const antlr4::misc::IntervalSet& expected);

/// The keywords among them.
std::vector<std::string_view> expected_keywords(const antlr4::misc::IntervalSet& expected);

}  // namespace schemac::ast
