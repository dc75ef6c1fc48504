// The lexer. It knows three things of context: whether it is in parentheses (within them all is opaque but the
// outermost level), whether the braces around it belong to MySQL (there a backslash escapes in opaque strings), and
// whether a word opens a dialect's block.
#include "compiler/ast/lex/lexer.h"

#include "compiler/ast/lex/keyword.h"
#include "compiler/ast/lex/skip.h"
#include "compiler/source/codes/syntax.h"
#include "compiler/source/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace schemac::ast {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}
bool begins_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool continues_word(char c) {
    return begins_word(c) || is_digit(c) || c == '$';
}

bool is_dialect(std::string_view word) {
    constexpr std::array<std::string_view, 4> names{"postgres", "mysql", "mariadb", "sqlite"};
    return std::any_of(names.begin(), names.end(), [&](auto name) { return same_word(word, name); });
}

bool is_mysql(std::string_view word) {
    return same_word(word, "mysql") || same_word(word, "mariadb");
}

/// Blanks and punctuation of Unicode that editors and word processors put in: never part of a name.
bool is_foreign_mark(std::string_view character) {
    return character == "\xC2\xA0" || character == "\xEF\xBB\xBF" || character == "\xE3\x80\x80" ||
           (character.size() == 3 && character[0] == '\xE2' && (character[1] == '\x80' || character[1] == '\x81'));
}

class Lexer {
  public:
    Lexer(const source::SourceFile& file, source::Diagnostics& diagnostics)
        : file_(file), text_(file.text()), diagnostics_(diagnostics) {}

    Lexed run() {
        if (!is_text()) return {};
        lexed_.tokens.reserve(text_.size() / 6);
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        while (at_ < text_.size()) {
            if (errors_ > max_syntax_errors) return give_up();
            if (is_blank(text_[at_])) {
                ++at_;
            } else if (!comment()) {
                token();
            }
        }
        if (in_parentheses_) unclosed_parenthesis();
        return std::move(lexed_);
    }

  private:
    template <source::Code C, class... Arguments>
    source::Diagnostic& report(C code, source::Span at, Arguments&&... arguments) {
        ++errors_;
        return diagnostics_.report(code, at, std::forward<Arguments>(arguments)...);
    }

    /// Who sends that many errors sends no schema, and each may have cost a look at all of the text.
    Lexed give_up() {
        report(code::too_many_errors, span(at_, at_ + 1), max_syntax_errors);
        return {};
    }

    /// Whether all of it is UTF-8 without control characters; else says where not.
    bool is_text() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const auto length = source::utf8_length(text_.substr(at));
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (length == 0 || (byte < 0x20 && !is_blank(text_[at])) || byte == 0x7F) break;
            at += length;
        }
        if (at == text_.size()) return true;
        report(code::not_text, span(at, at + 1)).with_help("save the file as UTF-8");
        return false;
    }

    bool comment() {
        const auto end = skip_comment(text_, at_);
        if (end == at_) return false;
        Comment found{Comment::Kind::line, offset(at_), offset(end), static_cast<std::uint32_t>(lexed_.tokens.size())};
        if (end == not_found) {
            report(code::unclosed_comment, span(at_, at_ + 2)).with_help("end it with `*/`");
            found.end = offset(text_.size());
        }
        const auto text = text_.substr(found.begin, found.end - found.begin);
        if (text.starts_with("/*")) found.kind = Comment::Kind::block;
        if (text.starts_with("///") && !text.starts_with("////") && !in_parentheses_) found.kind = Comment::Kind::doc;
        lexed_.comments.push_back(found);
        at_ = found.end;
        return true;
    }

    void token() {
        const char c = text_[at_];
        if (begins_word(c)) return word();
        if (is_digit(c) || begins_fraction()) return number();
        switch (c) {
            case '\'': return string(at_);
            case '"':
            case '`': return quoted();
            case '$': return dollar();
            case '(': return open_parenthesis();
            case ')': return close_parenthesis();
            case '{': return open_brace();
            case '}': return close_brace();
            case ';':
                if (in_parentheses_) unclosed_parenthesis();
                return push(TokenKind::semicolon, at_ + 1);
            case ',': return push(TokenKind::comma, at_ + 1);
            case '.': return push(TokenKind::dot, at_ + 1);
            case '=': return push(TokenKind::equals, at_ + 1);
            case '[': return push(TokenKind::left_bracket, at_ + 1);
            case ']': return push(TokenKind::right_bracket, at_ + 1);
            case '-': return push(TokenKind::minus, at_ + 1);
            case '+': return push(TokenKind::plus, at_ + 1);
            case ':':
                if (text_.substr(at_).starts_with("::")) return push(TokenKind::double_colon, at_ + 2);
        }
        push(TokenKind::mark, at_ + 1);
    }

    void word() {
        std::size_t end = at_;
        while (end < text_.size() && continues_word(text_[end])) {
            const auto length = source::utf8_length(text_.substr(end));
            if (is_foreign_mark(text_.substr(end, length))) break;
            end += length;
        }
        if (end == at_) return foreign_mark();
        if (end == at_ + 1 && end < text_.size() && text_[end] == '\'' && is_string_prefix(text_[at_]))
            return string(end);
        const auto text = text_.substr(at_, end - at_);
        auto kind = keyword_kind(text);
        if (kind == TokenKind::word && opens_dialect(text, end)) kind = TokenKind::dialect;
        push(kind, end);
    }

    static bool is_string_prefix(char c) { return std::string_view("eEnNxXbB").find(c) != not_found; }

    bool opens_dialect(std::string_view word, std::size_t after) const {
        after = skip_blanks_and_comments(after);
        if (after >= text_.size() || text_[after] != '{') return false;
        const auto previous = last_kind();
        return is_dialect(word) || previous == TokenKind::none || previous == TokenKind::left_brace ||
               previous == TokenKind::right_brace || previous == TokenKind::semicolon;
    }

    std::size_t skip_blanks_and_comments(std::size_t at) const {
        while (at < text_.size()) {
            const auto after = is_blank(text_[at]) ? at + 1 : skip_comment(text_, at);
            if (after == at) break;
            at = after;
        }
        return at;
    }

    void foreign_mark() {
        const auto length = source::utf8_length(text_.substr(at_));
        report(code::foreign_character, span(at_, at_ + length), text_.substr(at_, length))
            .with_help("quotes are `'` for strings and `\"` for names, blanks are plain blanks");
        push(TokenKind::bad, at_ + length);
    }

    bool begins_fraction() const {
        if (text_[at_] != '.' || at_ + 1 >= text_.size() || !is_digit(text_[at_ + 1])) return false;
        return at_ == 0 || (!continues_word(text_[at_ - 1]) && text_[at_ - 1] != '"' && text_[at_ - 1] != '`');
    }

    void number() {
        std::size_t end = at_;
        const auto digits = [&] {
            while (end < text_.size() && is_digit(text_[end]))
                ++end;
        };
        if (text_[end] == '0' && end + 2 < text_.size() && (text_[end + 1] == 'x' || text_[end + 1] == 'X')) {
            end += 2;
            while (end < text_.size() && std::string_view("0123456789abcdefABCDEF").find(text_[end]) != not_found)
                ++end;
            return push(TokenKind::number, end);
        }
        digits();
        if (end < text_.size() && text_[end] == '.') {
            ++end;
            digits();
        }
        if (end + 1 < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            const std::size_t sign = text_[end + 1] == '-' || text_[end + 1] == '+' ? 2 : 1;
            if (end + sign < text_.size() && is_digit(text_[end + sign])) {
                end += sign;
                digits();
            }
        }
        push(TokenKind::number, end);
    }

    /// `quote` is where its quote stands; a prefix may stand before it.
    void string(std::size_t quote) {
        const bool backslash = escape_string(text_, quote) || (in_parentheses_ && parentheses_are_mysql_);
        const auto end = skip_quoted(text_, quote, backslash);
        if (end != not_found) return push(TokenKind::string, end);
        report(code::unclosed_string, span(quote, quote + 1))
            .with_help("end it with `'`; a quote within a string is doubled: `''`");
        push(TokenKind::bad, line_end());
    }

    void quoted() {
        const bool backslash = text_[at_] == '"' && in_parentheses_ && parentheses_are_mysql_;
        const auto end = skip_quoted(text_, at_, backslash);
        if (in_parentheses_ && end != not_found) return push(TokenKind::quoted, end);
        if (end == not_found || end > line_end()) {
            report(code::unclosed_name, span(at_, at_ + 1))
                .with_help("end it on the same line; a quote within a name is doubled");
            return push(TokenKind::bad, std::min(text_.find_first_of(" \t\r\n;(){},", at_), text_.size()));
        }
        if (end == at_ + 2) {
            report(code::empty_name, span(at_, end)).with_help("a name has one character at least");
            return push(TokenKind::bad, end);
        }
        push(TokenKind::quoted, end);
    }

    void dollar() {
        const auto tag = dollar_tag_length(text_, at_);
        if (tag == 0) return push(TokenKind::mark, at_ + 1);
        const auto end = skip_dollar_quote(text_, at_);
        if (end != not_found) return push(in_parentheses_ ? TokenKind::string : TokenKind::body, end);
        report(code::unclosed_body, span(at_, at_ + tag), text_.substr(at_, tag))
            .with_help("end it with the same mark");
        push(TokenKind::bad, text_.size());
    }

    void open_parenthesis() {
        if (!in_parentheses_) {
            in_parentheses_ = true;
            parentheses_ = at_;
            parentheses_are_mysql_ = in_mysql() || (!lexed_.tokens.empty() && is_mysql(last_text()));
            return push(TokenKind::left_parenthesis, at_ + 1);
        }
        const auto end = skip_parentheses(text_, at_, parentheses_are_mysql_);
        if (end != not_found) return push(TokenKind::nested, end);
        report(code::unclosed_parenthesis, span(at_, at_ + 1)).with_help("close it before the next `;`");
        in_parentheses_ = false;
        push(TokenKind::bad, at_ + 1);
        while (at_ < text_.size() && text_[at_] != ';')
            ++at_;
    }

    void close_parenthesis() {
        if (in_parentheses_) {
            in_parentheses_ = false;
            return push(TokenKind::right_parenthesis, at_ + 1);
        }
        report(code::closes_nothing, span(at_, at_ + 1), ")").with_help("remove it, or open it with `(`");
        push(TokenKind::bad, at_ + 1);
    }

    void unclosed_parenthesis() {
        report(code::unclosed_parenthesis, span(parentheses_, parentheses_ + 1))
            .with_help("close it before the next `;`");
        in_parentheses_ = false;
        lexed_.tokens.push_back({TokenKind::bad, false, offset(at_), offset(at_)});
    }

    void open_brace() {
        if (in_parentheses_) unclosed_parenthesis();
        braces_are_mysql_.push_back(in_mysql() || (last_kind() == TokenKind::dialect && is_mysql(last_text())));
        push(TokenKind::left_brace, at_ + 1);
    }

    void close_brace() {
        if (in_parentheses_) unclosed_parenthesis();
        if (!braces_are_mysql_.empty()) braces_are_mysql_.pop_back();
        push(TokenKind::right_brace, at_ + 1);
    }

    bool in_mysql() const { return !braces_are_mysql_.empty() && braces_are_mysql_.back(); }

    TokenKind last_kind() const { return lexed_.tokens.empty() ? TokenKind::none : lexed_.tokens.back().kind; }

    std::string_view last_text() const {
        const auto& last = lexed_.tokens.back();
        return text_.substr(last.begin, last.end - last.begin);
    }

    void push(TokenKind kind, std::size_t end) {
        lexed_.tokens.push_back({kind, in_parentheses_ && parentheses_are_mysql_, offset(at_), offset(end)});
        at_ = end;
    }

    std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }
    static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }
    source::Span span(std::size_t begin, std::size_t end) const { return {file_.id(), offset(begin), offset(end)}; }

    const source::SourceFile& file_;
    std::string_view text_;
    source::Diagnostics& diagnostics_;
    Lexed lexed_;
    std::size_t errors_ = 0;
    std::size_t at_ = 0;
    bool in_parentheses_ = false;
    bool parentheses_are_mysql_ = false;
    std::size_t parentheses_ = 0;
    std::vector<bool> braces_are_mysql_;
};

}  // namespace

Lexed lex(const source::SourceFile& file, source::Diagnostics& diagnostics) {
    return Lexer(file, diagnostics).run();
}

}  // namespace schemac::ast
