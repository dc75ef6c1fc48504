// Tokens to text: blanks by punctuation and by what the outline knows, keywords in lower case, comments where they
// were.
#include "compiler/ast/format/pieces.h"

#include "compiler/ast/lex/keyword.h"

#include <algorithm>

namespace schemac::ast {
namespace {

bool is_sign(TokenKind kind) {
    return kind == TokenKind::minus || kind == TokenKind::plus;
}

bool binds_left(TokenKind kind) {
    return kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::right_parenthesis ||
           kind == TokenKind::dot || kind == TokenKind::double_colon || kind == TokenKind::right_bracket ||
           kind == TokenKind::left_bracket;
}

bool binds_right(TokenKind kind) {
    return kind == TokenKind::left_parenthesis || kind == TokenKind::dot || kind == TokenKind::double_colon ||
           kind == TokenKind::left_bracket;
}

}  // namespace

std::vector<Comment> comments_before(const Input& in, std::uint32_t token) {
    const auto& all = in.lexed.comments;
    auto at = std::lower_bound(all.begin(), all.end(), token,
                               [](const Comment& comment, std::uint32_t index) { return comment.before < index; });
    std::vector<Comment> result;
    for (; at != all.end() && at->before == token; ++at)
        result.push_back(*at);
    return result;
}

std::string comment_text(const Input& in, const Comment& comment) {
    auto text = in.file.text().substr(comment.begin, comment.end - comment.begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string trimmed_parentheses(std::string_view text) {
    if (text.find('\n') != std::string_view::npos) return std::string(text);
    constexpr std::string_view blanks = " \t\r\f\v";
    const auto inside = text.substr(1, text.size() - 2);
    const auto begin = inside.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return "()";
    std::string result = "(";
    result += inside.substr(begin, inside.find_last_not_of(blanks) + 1 - begin);
    result += ')';
    return result;
}

std::uint32_t TokenWriter::verbatim_end(std::uint32_t token) const {
    const auto& all = outline_.verbatim;
    const auto at = std::lower_bound(all.begin(), all.end(), token,
                                     [](const TokenRange& range, std::uint32_t index) { return range.first < index; });
    return at != all.end() && at->first == token ? at->last : token;
}

std::string TokenWriter::text(std::uint32_t token) const {
    const auto& tokens = in_.lexed.tokens;
    const auto last = verbatim_end(token);
    const auto written = in_.file.text().substr(tokens[token].begin, tokens[last].end - tokens[token].begin);
    if (last > token || tokens[token].kind == TokenKind::nested) return trimmed_parentheses(written);
    if (outline_.keyword(token)) return std::string(spelling(tokens[token].kind));
    return std::string(written);
}

bool TokenWriter::blank_between(std::uint32_t token) const {
    const auto& tokens = in_.lexed.tokens;
    const auto kind = tokens[token].kind;
    const auto before = tokens[token - 1].kind;
    if (outline_.gap(token) == Gap::none) return false;
    // An operator such as `@` or `:=` is as it was written.
    if (kind == TokenKind::mark || before == TokenKind::mark) return tokens[token].begin > tokens[token - 1].end;
    if (binds_left(kind) || binds_right(before)) return false;
    if (is_sign(before) && kind == TokenKind::number) return false;
    return true;
}

void TokenWriter::add_comments(std::uint32_t token, std::vector<Piece>& to) const {
    for (const auto& comment : comments_before(in_, token)) {
        to.back().text += " " + comment_text(in_, comment);
        if (comment.kind == Comment::Kind::block) continue;
        to.back().ends_line = true;
        to.push_back({"", "", true, false});
    }
}

std::vector<Piece> TokenWriter::pieces(TokenRange tokens) const {
    std::vector<Piece> result{{text(tokens.first), "", true, false}};
    for (auto i = verbatim_end(tokens.first) + 1; i <= tokens.last; i = verbatim_end(i) + 1) {
        add_comments(i, result);
        const auto gap = outline_.gap(i);
        const std::string blank = blank_between(i) ? " " : "";
        if (result.back().text.empty()) {
            result.back().text = text(i);
        } else if (gap == Gap::plain || gap == Gap::none) {
            result.back().text += blank + text(i);
        } else {
            const std::string separator = gap == Gap::wide_clause ? "  " : blank;
            result.push_back({text(i), separator, gap != Gap::item, false});
        }
    }
    return result;
}

std::string TokenWriter::line(TokenRange tokens) const {
    std::string result;
    for (const auto& piece : pieces(tokens)) {
        result += piece.separator + piece.text;
        if (piece.ends_line) result += "\n";
    }
    return result;
}

bool TokenWriter::has_comments(TokenRange tokens) const {
    for (auto i = verbatim_end(tokens.first) + 1; i <= tokens.last; i = verbatim_end(i) + 1) {
        if (!comments_before(in_, i).empty()) return true;
    }
    return false;
}

}  // namespace schemac::ast
