// Dialect, MySQL and MariaDB: the query parser's tokens.
#include <algorithm>
#include <array>

#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/query/parser.h"

namespace schemac::dialect::mysql::query {

using expression::Token;

Parser::Parser(std::string_view sql) : sql_(sql), tokens_(expression::tokenise(sql, expression_facts())) {}

const Token& Parser::peek(std::size_t ahead) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Parser::at_query(std::size_t ahead) const {
    while (peek(ahead).is("("))
        ++ahead;
    return peek(ahead).is("select") || peek(ahead).is("with");
}

/// `left(` and `right(` are functions.
bool Parser::at_join() const {
    if (at("left") || at("right")) return peek(1).is("join") || peek(1).is("outer");
    return at("join") || at("inner") || at("cross") || at("natural") || at("straight_join");
}

bool Parser::at_clause() const {
    static constexpr std::array<std::string_view, 15> words{"from",  "where",     "group",  "having", "order",
                                                            "limit", "union",     "except", "window", "intersect",
                                                            "into",  "procedure", "for",    "lock",   "offset"};
    return peek().kind == Token::Kind::word &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) { return at(word); });
}

bool Parser::accept(std::string_view word) {
    if (!at(word)) return false;
    ++at_;
    return true;
}

void Parser::expect(std::string_view word) {
    if (!accept(word)) throw NotUnderstood{};
}

std::string Parser::name() {
    const Token& token = peek();
    const bool word = token.kind == Token::Kind::word && !expression::is_reserved(expression_facts(), token.text);
    if (!word && token.kind != Token::Kind::quoted_name) throw NotUnderstood{};
    ++at_;
    return token.kind == Token::Kind::word ? std::string(token.text) : expression::decode(token, expression_facts());
}

std::vector<std::string> Parser::names() {
    std::vector<std::string> all;
    expect("(");
    do {
        all.push_back(name());
    } while (accept(","));
    expect(")");
    return all;
}

std::string Parser::text() {
    const std::size_t begin = at_;
    for (int open = 0; !at_end(); ++at_) {
        if (open == 0 && (at(",") || at(")") || at(";") || at_clause() || at_join())) break;
        open += at("(") ? 1 : at(")") ? -1 : 0;
    }
    if (at_ == begin) throw NotUnderstood{};
    return std::string(sql_.substr(tokens_[begin].begin, tokens_[at_ - 1].end - tokens_[begin].begin));
}

}  // namespace schemac::dialect::mysql::query
