// What the lexer makes of a text: tokens, and comments beside them.
#pragma once

#include "compiler/source/span.h"

#include <grammar/token_kinds.h>

#include <cstdint>
#include <vector>

namespace schemac::ast {

struct Token {
    TokenKind kind = TokenKind::none;
    /// Of a parenthesis: within it a backslash escapes in strings, as MySQL has it.
    bool backslash = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Comment {
    enum class Kind {
        /// `// …` or `-- …`, up to the end of the line.
        line,
        /// `/* … */`
        block,
        /// `/// …`, which becomes the comment of what follows it.
        doc,
    };

    Kind kind = Kind::line;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// The index of the token that comes next.
    std::uint32_t before = 0;
};

struct Lexed {
    std::vector<Token> tokens;
    /// In the order in which they stand. Those within NESTED tokens are part of the token.
    std::vector<Comment> comments;
};

constexpr bool is_keyword(TokenKind kind) {
    return static_cast<std::uint8_t>(kind) >= first_keyword;
}

/// Whether the token can be a name: a word, a keyword, or quoted.
constexpr bool is_name(TokenKind kind) {
    return kind == TokenKind::word || kind == TokenKind::dialect || kind == TokenKind::quoted || is_keyword(kind);
}

}  // namespace schemac::ast
