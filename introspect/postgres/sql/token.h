// Introspect, PostgreSQL SQL files: tokens with their places, so that a statement's parts can be cut out as written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::introspect::postgres::sql {

struct Token {
    enum class Kind : std::uint8_t { word, quoted, string, number, symbol };
    Kind kind = Kind::symbol;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string word;  ///< a word in lower case, a symbol as it is

    bool is(std::string_view text) const { return word == text && (kind == Kind::word || kind == Kind::symbol); }
};

/// The token at or after `at`, comments left out; one of no length where the text ends. Strings of all forms
/// (`'…'`, `E'…'`, `$tag$…$tag$`) are one token.
Token next_token(std::string_view text, std::size_t at);

/// Those between two places of a text.
std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace schemac::introspect::postgres::sql
