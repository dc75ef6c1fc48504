// Finds the ends of what the language doesn't look into.
#include "compiler/ast/lex/skip.h"

#include <algorithm>

namespace schemac::ast {
namespace {

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

bool stands_at(std::string_view text, std::size_t at, std::string_view wanted) {
    return text.compare(at, wanted.size(), wanted) == 0;
}

/// The end of a string, name, dollar quote or comment at `at`; `at` when none begins there.
std::size_t skip_opaque_piece(std::string_view text, std::size_t at, bool backslash) {
    switch (text[at]) {
        case '\'': return skip_quoted(text, at, backslash || escape_string(text, at));
        case '"': return skip_quoted(text, at, backslash);
        case '`': return skip_quoted(text, at, false);
        case '$': return skip_dollar_quote(text, at);
        case '/':
        case '-': return skip_comment(text, at);
    }
    return at;
}

}  // namespace

std::size_t skip_quoted(std::string_view text, std::size_t at, bool backslash) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (backslash && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (at + 1 >= text.size() || text[at + 1] != quote) return at + 1;
            ++at;
        }
    }
    return not_found;
}

std::size_t dollar_tag_length(std::string_view text, std::size_t at) {
    // `a$$b` is one word, and `$1` is a parameter.
    if (text[at] != '$' || (at > 0 && is_word_character(text[at - 1]))) return 0;
    std::size_t end = at + 1;
    if (end < text.size() && text[end] >= '0' && text[end] <= '9') return 0;
    while (end < text.size() && is_word_character(text[end]))
        ++end;
    return end < text.size() && text[end] == '$' ? end + 1 - at : 0;
}

std::size_t skip_dollar_quote(std::string_view text, std::size_t at) {
    const auto length = dollar_tag_length(text, at);
    if (length == 0) return at;
    auto end = text.find(text.substr(at, length), at + length);
    return end == not_found ? not_found : end + length;
}

std::size_t skip_comment(std::string_view text, std::size_t at) {
    if (stands_at(text, at, "//") || stands_at(text, at, "--")) {
        auto end = std::min(text.find('\n', at), text.size());
        while (end > at && text[end - 1] == '\r')
            --end;
        return end;
    }
    if (!stands_at(text, at, "/*")) return at;
    const auto end = text.find("*/", at + 2);
    return end == not_found ? not_found : end + 2;
}

bool escape_string(std::string_view text, std::size_t at) {
    if (at == 0 || (text[at - 1] != 'e' && text[at - 1] != 'E')) return false;
    return at == 1 || !is_word_character(text[at - 2]);
}

std::size_t skip_parentheses(std::string_view text, std::size_t at, bool backslash) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const auto after = skip_opaque_piece(text, at, backslash);
        if (after == not_found || text[at] == ';') return not_found;
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth == 0) return at + 1;
        at = after == at ? at + 1 : after;
    }
    return not_found;
}

std::string without_comments(std::string_view text, bool backslash) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        auto after = skip_opaque_piece(text, at, backslash);
        if (after == not_found) after = text.size();
        const bool comment = after > at && (text[at] == '/' || text[at] == '-');
        const bool code = comment && (stands_at(text, at, "/*+") || stands_at(text, at, "/*!"));
        if (after == at) ++after;
        kept += comment && !code ? " " : text.substr(at, after - at);
        at = after;
    }
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto begin = kept.find_first_not_of(blanks);
    if (begin == not_found) return {};
    return kept.substr(begin, kept.find_last_not_of(blanks) + 1 - begin);
}

}  // namespace schemac::ast
