// Dialect, PostgreSQL: a small scanner for the short texts that are no expressions: types, trigger definitions,
// partition bounds. Expressions go to expression/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::dialect::postgres {

struct Token {
    enum class Kind : std::uint8_t { word, quoted, number, string, symbol };
    Kind kind = Kind::symbol;
    std::string text;  ///< a word in lower case; a quoted name or string without its quotes
    std::size_t begin = 0;
    std::size_t end = 0;

    bool is(std::string_view symbol_or_word) const {
        return (kind == Kind::symbol || kind == Kind::word) && text == symbol_or_word;
    }
    bool is_name() const { return kind == Kind::word || kind == Kind::quoted; }
};

/// The tokens of a text; `::` is one symbol, any other punctuation a symbol a character. Never fails: an unclosed
/// quote ends with the text.
std::vector<Token> scan(std::string_view text);

}  // namespace schemac::dialect::postgres
