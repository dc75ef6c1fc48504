// Expression: SQL text to tokens, by a dialect's facts. Blanks and comments are left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/expression/facts.h"

namespace schemac::dialect::expression {

struct Token {
    enum class Kind : std::uint8_t {
        word,         ///< keyword or name
        quoted_name,  ///< "x", `x`, [x]
        string,
        number,
        hex,        ///< x'1f'
        bits,       ///< b'01'
        parameter,  ///< ?1, :x, @x
        symbol,     ///< operator or punctuation
        broken,     ///< what can't be read, such as a string without its end
        end,
    };
    Kind kind = Kind::end;
    std::string_view text;  ///< as written
    std::size_t begin = 0;
    std::size_t end = 0;

    /// Whether it is this symbol, or this word in any letter case.
    bool is(std::string_view lower) const;
};

/// The tokens of a text, the last of kind `end`. They view into `text`.
std::vector<Token> tokenise(std::string_view text, const Facts& facts);

/// What a token means: quotes and escapes undone, a word in lower case, anything else as written.
std::string decode(const Token& token, const Facts& facts);

/// A string as SQL writes it, in single quotes, with what must be doubled or escaped.
std::string quote_string(std::string_view text, const Facts& facts);
/// A name, folded to lower case, quoted only where it must be; for comparing, not for emitting.
std::string fold_name(std::string_view name, const Facts& facts);

/// ASCII letters in lower case, as these dialects compare names.
std::string lower(std::string_view text);

}  // namespace schemac::dialect::expression
