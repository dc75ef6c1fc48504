// Expression: the lexer.
#include "compiler/dialect/expression/token.h"

#include <algorithm>

namespace schemac::dialect::expression {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_word(char c) {
    return is_letter(c) || is_digit(c) || c == '$';
}
bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Goes over a text once.
class Lexer {
  public:
    Lexer(std::string_view text, const Facts& facts) : text_(text), facts_(facts) {}

    std::vector<Token> run() {
        std::vector<Token> tokens;
        for (;;) {
            skip_blanks();
            const std::size_t begin = at_;
            if (at_ >= text_.size()) break;
            const Token::Kind kind = next();
            tokens.push_back({kind, text_.substr(begin, at_ - begin), begin, at_});
        }
        tokens.push_back({Token::Kind::end, {}, text_.size(), text_.size()});
        return tokens;
    }

  private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    void skip_line() {
        while (at_ < text_.size() && text_[at_] != '\n')
            ++at_;
    }

    /// At `/*`. An executable comment loses only its opening, and its end when the lexer comes to it.
    void skip_block() {
        if (facts_.executable_comments && (starts("/*!") || starts("/*M!"))) {
            at_ += starts("/*!") ? 3 : 4;
            while (is_digit(peek()))
                ++at_;
            ++executable_;
            return;
        }
        const std::size_t close = text_.find("*/", at_ + 2);
        at_ = close == std::string_view::npos ? text_.size() : close + 2;
    }

    bool at_dash_comment() const {
        return starts("--") && (facts_.bare_dash_comments || peek(2) == '\0' || is_blank(peek(2)));
    }

    void skip_blanks() {
        for (; at_ < text_.size();) {
            if (is_blank(peek())) {
                ++at_;
            } else if (at_dash_comment() || (facts_.hash_comments && peek() == '#')) {
                skip_line();
            } else if (starts("/*")) {
                skip_block();
            } else if (executable_ > 0 && starts("*/")) {
                at_ += 2;
                --executable_;
            } else {
                return;
            }
        }
    }

    Token::Kind next() {
        const char c = peek();
        if ((c == 'x' || c == 'X') && peek(1) == '\'') return after_prefix(Token::Kind::hex);
        if ((c == 'b' || c == 'B') && facts_.bit_strings && peek(1) == '\'') return after_prefix(Token::Kind::bits);
        if (is_letter(c)) return word();
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
        if (facts_.string_quotes.find(c) != std::string_view::npos) return quoted(Token::Kind::string);
        if (facts_.name_quotes.find(c) != std::string_view::npos) return quoted(Token::Kind::quoted_name);
        if (c == '?' || c == '@' || ((c == ':' || c == '$') && is_letter(peek(1)))) return parameter();
        return symbol();
    }

    Token::Kind after_prefix(Token::Kind kind) {
        ++at_;
        return quoted(Token::Kind::string) == Token::Kind::string ? kind : Token::Kind::broken;
    }

    Token::Kind word() {
        while (is_word(peek()))
            ++at_;
        return Token::Kind::word;
    }

    Token::Kind number() {
        if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X') && is_hex(peek(2))) {
            at_ += 2;
            while (is_hex(peek()))
                ++at_;
            return Token::Kind::number;
        }
        if (facts_.bit_strings && peek() == '0' && peek(1) == 'b' && (peek(2) == '0' || peek(2) == '1')) {
            at_ += 2;
            digits();
            return Token::Kind::number;
        }
        digits();
        if (peek() == '.') {
            ++at_;
            digits();
        }
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
            at_ += 1 + sign;
            digits();
        }
        if (!is_letter(peek())) return Token::Kind::number;
        word();
        return Token::Kind::broken;
    }

    void digits() {
        while (is_digit(peek()))
            ++at_;
    }

    Token::Kind quoted(Token::Kind kind) {
        const char close = peek() == '[' ? ']' : peek();
        const bool escapes = kind == Token::Kind::string && facts_.backslash_escapes;
        for (++at_; at_ < text_.size(); ++at_) {
            if (escapes && text_[at_] == '\\') {
                ++at_;
            } else if (text_[at_] == close) {
                if (close == ']' || peek(1) != close) {
                    ++at_;
                    return kind;
                }
                ++at_;
            }
        }
        at_ = text_.size();
        return Token::Kind::broken;
    }

    Token::Kind parameter() {
        ++at_;
        if (peek() == '@') ++at_;
        while (is_word(peek()) || peek() == '.')
            ++at_;
        return Token::Kind::parameter;
    }

    /// The longest operator of the table, else one character.
    Token::Kind symbol() {
        std::size_t longest = 1;
        for (const Operator& op : facts_.operators)
            if (op.spelling.size() > longest && starts(op.spelling)) longest = op.spelling.size();
        at_ += longest;
        return Token::Kind::symbol;
    }

    std::string_view text_;
    const Facts& facts_;
    std::size_t at_ = 0;
    int executable_ = 0;
};

char unescape(char c) {
    switch (c) {
        case '0': return '\0';
        case 'b': return '\b';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        case 'Z': return '\x1a';
        default: return c;
    }
}

/// Without its quotes, doubled closing ones and backslash escapes undone; `\%` and `\_` keep theirs (LIKE wants it).
std::string unquote(std::string_view quoted, bool escapes) {
    const char close = quoted.front() == '[' ? ']' : quoted.front();
    std::string plain;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        const char c = quoted[i];
        if (escapes && c == '\\' && i + 2 < quoted.size()) {
            ++i;
            if (quoted[i] == '%' || quoted[i] == '_') plain += '\\';
            plain += unescape(quoted[i]);
            continue;
        }
        plain += c;
        if (c == close && close != ']') ++i;
    }
    return plain;
}

bool is_plain(std::string_view name) {
    return !name.empty() && is_letter(name.front()) && std::all_of(name.begin(), name.end(), is_word);
}

}  // namespace

bool Token::is(std::string_view wanted) const {
    if (kind != Kind::word && kind != Kind::symbol) return false;
    return text.size() == wanted.size() && lower(text) == wanted;
}

std::vector<Token> tokenise(std::string_view text, const Facts& facts) {
    return Lexer(text, facts).run();
}

std::string decode(const Token& token, const Facts& facts) {
    switch (token.kind) {
        case Token::Kind::word: return lower(token.text);
        case Token::Kind::quoted_name: return unquote(token.text, false);
        case Token::Kind::string: return unquote(token.text, facts.backslash_escapes);
        case Token::Kind::number: return lower(token.text);
        case Token::Kind::hex:
        case Token::Kind::bits: return lower(unquote(token.text.substr(1), false));
        case Token::Kind::parameter:
        case Token::Kind::symbol:
        case Token::Kind::broken:
        case Token::Kind::end: return std::string(token.text);
    }
    return {};
}

std::string quote_string(std::string_view text, const Facts& facts) {
    std::string quoted = "'";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool kept = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '%' || text[i + 1] == '_');
        if (text[i] == '\'' || (facts.backslash_escapes && text[i] == '\\' && !kept)) quoted += text[i];
        quoted += text[i];
    }
    return quoted + '\'';
}

std::string fold_name(std::string_view name, const Facts& facts) {
    std::string folded = lower(name);
    if (is_plain(folded) && !is_reserved(facts, folded)) return folded;
    const char quote = facts.name_quotes.front();
    std::string quoted(1, quote);
    for (const char c : folded) {
        if (c == quote) quoted += c;
        quoted += c;
    }
    return quoted + quote;
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

}  // namespace schemac::dialect::expression
