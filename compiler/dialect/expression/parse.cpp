// Expression: the way into the parser, its tokens, and the loop over precedences.
#include "compiler/dialect/expression/parse.h"

#include <algorithm>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/parser.h"

namespace schemac::dialect::expression {
namespace {

/// Deeper nesting and longer texts are left opaque: trees are walked by recursion.
constexpr int deepest = 250;
constexpr std::size_t longest = 20'000;

}  // namespace

Parser::Parser(std::string_view text, const Facts& facts)
    : text_(text), facts_(facts), tokens_(tokenise(text, facts)) {}

Node Parser::whole() {
    if (tokens_.size() > longest) throw NotUnderstood{};
    Node all = expression(0);
    if (peek().kind != Token::Kind::end) throw NotUnderstood{};
    return all;
}

Node Parser::expression(int least) {
    if (++depth_ > deepest) throw NotUnderstood{};
    Node left = primary();
    for (Following next = following(); next.op && next.op->precedence >= least; next = following())
        left = follow(std::move(left), next);
    --depth_;
    return left;
}

const Token& Parser::peek(std::size_t ahead) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Parser::accept(std::string_view lower) {
    if (!at(lower)) return false;
    ++at_;
    return true;
}

void Parser::expect(std::string_view lower) {
    if (!accept(lower)) throw NotUnderstood{};
}

const Token& Parser::take() {
    const Token& token = peek();
    if (token.kind == Token::Kind::end) throw NotUnderstood{};
    ++at_;
    return token;
}

std::string Parser::to_closing() {
    const std::size_t begin = peek().begin;
    for (int open = 1;;) {
        const Token& token = take();
        if (token.is("(")) ++open;
        if (token.is(")") && --open == 0) return normalise(text_.substr(begin, token.begin - begin), facts_);
    }
}

std::optional<Node> parse(std::string_view text, const Facts& facts) {
    try {
        return Parser(text, facts).whole();
    } catch (const NotUnderstood&) {
        return std::nullopt;
    }
}

}  // namespace schemac::dialect::expression
