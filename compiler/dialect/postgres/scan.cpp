// Dialect, PostgreSQL: the small scanner.
#include "compiler/dialect/postgres/scan.h"

#include <cctype>

namespace schemac::dialect::postgres {
namespace {

bool is_word_start(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_word_part(char c) {
    return is_word_start(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '$';
}

/// Reads from an opening quote to past the closing one; doubled quotes, and escapes where asked for, are undone.
std::size_t read_quoted(std::string_view text, std::size_t at, bool escapes, std::string& out) {
    const char mark = text[at++];
    for (; at < text.size(); ++at) {
        if (escapes && text[at] == '\\' && at + 1 < text.size()) {
            out += text[++at];
        } else if (text[at] == mark) {
            if (at + 1 >= text.size() || text[at + 1] != mark) return at + 1;
            out += text[at++];
        } else {
            out += text[at];
        }
    }
    return at;
}

std::size_t while_true(std::string_view text, std::size_t at, bool (*test)(char)) {
    while (at < text.size() && test(text[at]))
        ++at;
    return at;
}

Token next(std::string_view text, std::size_t at) {
    Token token;
    token.begin = at;
    const char c = text[at];
    const bool escape_string = (c == 'E' || c == 'e') && at + 1 < text.size() && text[at + 1] == '\'';
    if (c == '\'' || escape_string) {
        token.kind = Token::Kind::string;
        token.end = read_quoted(text, escape_string ? at + 1 : at, escape_string, token.text);
    } else if (c == '"') {
        token.kind = Token::Kind::quoted;
        token.end = read_quoted(text, at, false, token.text);
    } else if (is_word_start(c)) {
        token.kind = Token::Kind::word;
        token.end = while_true(text, at, is_word_part);
        for (const char letter : text.substr(at, token.end - at))
            token.text += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    } else if (std::isdigit(static_cast<unsigned char>(c))) {
        token.kind = Token::Kind::number;
        token.end = while_true(text, at, [](char d) { return is_word_part(d) || d == '.'; });
        token.text = text.substr(at, token.end - at);
    } else {
        token.end = text.substr(at).starts_with("::") ? at + 2 : at + 1;
        token.text = text.substr(at, token.end - at);
    }
    return token;
}

}  // namespace

std::vector<Token> scan(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (std::isspace(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        tokens.push_back(next(text, at));
        at = tokens.back().end;
    }
    return tokens;
}

}  // namespace schemac::dialect::postgres
