// Where strings, quoted names, dollar quotes, comments and parentheses end: shared by the lexer and by who looks into
// opaque text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace schemac::ast {

inline constexpr std::size_t not_found = std::string_view::npos;

/// The end of what is quoted from `at`, where the quote stands; a doubled quote is part of it, with `backslash` also
/// what follows a backslash. `not_found` when it doesn't end.
std::size_t skip_quoted(std::string_view text, std::size_t at, bool backslash);

/// The end of the dollar quote that begins at `at`; `at` when none begins there, `not_found` when it doesn't end.
std::size_t skip_dollar_quote(std::string_view text, std::size_t at);

/// The length of the `$tag$` at `at`, or 0.
std::size_t dollar_tag_length(std::string_view text, std::size_t at);

/// The end of the comment that begins at `at` (a line comment without its line break); `at` when none begins there,
/// `not_found` when it doesn't end.
std::size_t skip_comment(std::string_view text, std::size_t at);

/// Whether a backslash escapes in the string whose quote stands at `at`: it follows an `e` that is no part of a word.
bool escape_string(std::string_view text, std::size_t at);

/// The end of the parentheses that open at `at`, strings and comments skipped; `not_found` when they don't close before
/// a semicolon or the end. `backslash`: strings are MySQL's, where a backslash escapes.
std::size_t skip_parentheses(std::string_view text, std::size_t at, bool backslash);

/// `text` with each comment replaced by a blank and without blanks around it. Optimizer hints (`/*+ … */`) and
/// versioned code (`/*! … */`) stay.
std::string without_comments(std::string_view text, bool backslash);

}  // namespace schemac::ast
