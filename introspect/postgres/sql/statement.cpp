// Introspect, PostgreSQL SQL files: cutting parts out of a statement.
#include "introspect/postgres/sql/statement.h"

#include <algorithm>
#include <cctype>

namespace schemac::introspect::postgres::sql {
namespace {

int step(const Token& token) {
    if (token.is("(") || token.is("[")) return 1;
    return token.is(")") || token.is("]") ? -1 : 0;
}

}  // namespace

Statement::Statement(std::string text, source::Span span, Tree tree)
    : text_(std::move(text)), span_(span), tree_(std::move(tree)), tokens_(tokens_of(text_, 0, text_.size())) {}

source::Span Statement::span_at(std::size_t position) const {
    const std::size_t at = token_at(position);
    if (at >= tokens_.size()) return span_;
    return {span_.file, span_.begin + static_cast<std::uint32_t>(tokens_[at].begin),
            span_.begin + static_cast<std::uint32_t>(tokens_[at].end)};
}

std::string Statement::title() const {
    std::string words;
    for (const Token& token : tokens_) {
        if (token.kind != Token::Kind::word || words.size() > 16) break;
        if (!words.empty()) words += ' ';
        for (const char c : token.word)
            words += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        if (words != "CREATE" && words != "ALTER" && words != "DROP" && words != "COMMENT" && words != "SET" &&
            words != "CREATE OR" && words != "CREATE OR REPLACE")
            break;
    }
    return words;
}

std::size_t Statement::token_at(std::size_t position) const {
    const auto found =
        std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.begin >= position; });
    return static_cast<std::size_t>(found - tokens_.begin());
}

std::size_t Statement::find(std::string_view word, std::size_t from) const {
    int depth = 0;
    for (std::size_t at = from; at < tokens_.size(); ++at) {
        if (depth == 0 && tokens_[at].is(word)) return at;
        depth += step(tokens_[at]);
        if (depth < 0) break;
    }
    return tokens_.size();
}

std::size_t Statement::closing(std::size_t open) const {
    int depth = 0;
    for (std::size_t at = open; at < tokens_.size(); ++at) {
        depth += step(tokens_[at]);
        if (depth == 0) return at;
    }
    return tokens_.size();
}

std::string Statement::slice(std::size_t from, std::size_t to) const {
    if (from >= to || from >= tokens_.size()) return {};
    std::string text;
    for (std::size_t at = from; at < std::min(to, tokens_.size()); ++at) {
        const Token& token = tokens_[at];
        if (at > from) text += gap(tokens_[at - 1].end, token.begin);
        text.append(text_, token.begin, token.end - token.begin);
    }
    return text;
}

std::string Statement::gap(std::size_t begin, std::size_t end) const {
    const std::string between = text_.substr(begin, end - begin);
    return between.find_first_not_of(" \t\r\n\f\v") == std::string::npos ? between : " ";
}

std::string Statement::in_brackets(std::string_view word, std::size_t position) const {
    std::size_t at = token_at(position);
    while (at < tokens_.size() && !tokens_[at].is(word))
        ++at;
    while (at < tokens_.size() && !tokens_[at].is("("))
        ++at;
    return slice(at + 1, closing(at));
}

std::vector<std::pair<std::size_t, std::size_t>> Statement::elements(std::size_t open) const {
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    const std::size_t close = closing(open);
    for (std::size_t at = open + 1; at < close;) {
        const std::size_t end = std::min(find(",", at), close);
        parts.emplace_back(at, end);
        at = end + 1;
    }
    return parts;
}

}  // namespace schemac::introspect::postgres::sql
