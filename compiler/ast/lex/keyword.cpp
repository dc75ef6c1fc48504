// Looks words up among the keywords of grammar/keywords.txt.
#include "compiler/ast/lex/keyword.h"

#include <algorithm>
#include <array>

namespace schemac::ast {
namespace {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::size_t longest =
    std::max_element(keywords.begin(), keywords.end(), [](auto a, auto b) { return a.size() < b.size(); }) -> size();

static_assert(std::is_sorted(keywords.begin(), keywords.end()), "grammar/keywords.txt is not sorted");
static_assert(keywords.size() + first_keyword <= 256, "a TokenKind takes one byte");

}  // namespace

TokenKind keyword_kind(std::string_view word) {
    if (word.size() > longest) return TokenKind::word;
    std::array<char, longest> buffer;
    std::transform(word.begin(), word.end(), buffer.begin(), lower);
    const std::string_view folded(buffer.data(), word.size());
    const auto found = std::lower_bound(keywords.begin(), keywords.end(), folded);
    if (found == keywords.end() || *found != folded) return TokenKind::word;
    return static_cast<TokenKind>(first_keyword + (found - keywords.begin()));
}

std::string_view spelling(TokenKind kind) {
    constexpr std::array<std::string_view, 13> marks{"{", "}", "(", ")", "[", "]", ";", ",", ".", "=", "::", "-", "+"};
    const auto number = static_cast<std::uint8_t>(kind);
    if (number >= first_keyword) return keywords[number - first_keyword];
    const auto first_mark = static_cast<std::uint8_t>(TokenKind::left_brace);
    return number >= first_mark ? marks[number - first_mark] : std::string_view();
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace schemac::ast
