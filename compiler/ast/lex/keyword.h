// Words to keywords.
#pragma once

#include <grammar/token_kinds.h>

#include <string_view>

namespace schemac::ast {

/// The keyword that a bare word is, letter case aside, or `TokenKind::word`.
TokenKind keyword_kind(std::string_view word);

/// How a keyword or mark is written; empty for the other kinds.
std::string_view spelling(TokenKind kind);

/// Whether two words are the same, ASCII letter case aside.
bool same_word(std::string_view a, std::string_view b);

}  // namespace schemac::ast
