// Introspect, PostgreSQL SQL files: the scanner.
#include "introspect/postgres/sql/token.h"

#include <algorithm>
#include <cctype>

namespace schemac::introspect::postgres::sql {
namespace {

bool starts_word(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}

bool in_word(char c) {
    return starts_word(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '$';
}

/// Past blanks and comments; those between `/*` and `*/` nest.
std::size_t skip(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (std::isspace(static_cast<unsigned char>(text[at]))) {
            ++at;
        } else if (text.substr(at).starts_with("--")) {
            at = std::min(text.find('\n', at), text.size());
        } else if (text.substr(at).starts_with("/*")) {
            int depth = 0;
            do {
                if (text.substr(at).starts_with("/*"))
                    ++depth, at += 2;
                else if (text.substr(at).starts_with("*/"))
                    --depth, at += 2;
                else
                    ++at;
            } while (depth > 0 && at < text.size());
        } else {
            break;
        }
    }
    return at;
}

/// Past the closing quote of a text that begins at `at` with its opening one.
std::size_t quoted_end(std::string_view text, std::size_t at, bool escapes) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (escapes && text[at] == '\\')
            ++at;
        else if (text[at] == quote && (at + 1 >= text.size() || text[at + 1] != quote))
            return at + 1;
        else if (text[at] == quote)
            ++at;
    }
    return text.size();
}

/// Past a dollar-quoted string, or `at` where none begins there.
std::size_t dollar_end(std::string_view text, std::size_t at) {
    std::size_t tag = at + 1;
    if (tag < text.size() && starts_word(text[tag]))
        while (tag < text.size() && in_word(text[tag]) && text[tag] != '$')
            ++tag;
    if (tag >= text.size() || text[tag] != '$') return at;
    const std::string_view mark = text.substr(at, tag + 1 - at);
    const std::size_t close = text.find(mark, tag + 1);
    return close == std::string_view::npos ? text.size() : close + mark.size();
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

}  // namespace

Token next_token(std::string_view text, std::size_t at) {
    Token token;
    token.begin = skip(text, at);
    token.end = token.begin;
    if (token.begin >= text.size()) return token;
    const char c = text[token.begin];
    const bool prefixed = (c == 'E' || c == 'e' || c == 'B' || c == 'b' || c == 'X' || c == 'x') &&
                          token.begin + 1 < text.size() && text[token.begin + 1] == '\'';
    if (c == '\'' || prefixed) {
        token.kind = Token::Kind::string;
        token.end = quoted_end(text, token.begin + prefixed, c == 'E' || c == 'e');
    } else if (c == '"') {
        token.kind = Token::Kind::quoted;
        token.end = quoted_end(text, token.begin, false);
    } else if (starts_word(c)) {
        token.kind = Token::Kind::word;
        while (token.end < text.size() && in_word(text[token.end]))
            ++token.end;
        token.word = lower(text.substr(token.begin, token.end - token.begin));
    } else if (std::isdigit(static_cast<unsigned char>(c))) {
        token.kind = Token::Kind::number;
        while (token.end < text.size() && (in_word(text[token.end]) || text[token.end] == '.'))
            ++token.end;
    } else if (c == '$' && dollar_end(text, token.begin) > token.begin) {
        token.kind = Token::Kind::string;
        token.end = dollar_end(text, token.begin);
    } else {
        token.end = token.begin + 1;
        token.word = std::string(1, c);
    }
    return token;
}

std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Token> tokens;
    for (Token token = next_token(text, begin); token.end > token.begin && token.begin < end;
         token = next_token(text, token.end))
        tokens.push_back(token);
    return tokens;
}

}  // namespace schemac::introspect::postgres::sql
