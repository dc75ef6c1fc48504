// Expression: the parser's infix and postfix forms.
#include <utility>

#include "compiler/dialect/expression/parser.h"

namespace schemac::dialect::expression {
namespace {

Node null_literal() {
    return {Literal{Literal::Kind::keyword, "null", {}}};
}

std::string canonical_name(const Operator& op) {
    return std::string(op.canonical.empty() ? op.spelling : op.canonical);
}

bool takes_not(const Operator* op) {
    return op && (op->shape == Shape::like || op->shape == Shape::in || op->shape == Shape::between);
}

}  // namespace

Parser::Following Parser::following() const {
    if (peek().kind != Token::Kind::word && peek().kind != Token::Kind::symbol) return {};
    const bool negated = at("not");
    const Operator* op = find_following(facts_, lower(peek(negated ? 1 : 0).text));
    if (!negated) return {op, false};
    if (takes_not(op)) return {op, true};
    if (peek(1).is("null")) return {find_operator(facts_, "not null", Shape::postfix), true};
    return {};
}

Node Parser::follow(Node left, const Following& next) {
    if (next.negated) take();
    take();
    switch (next.op->shape) {
        case Shape::infix:
            return {Binary{canonical_name(*next.op), std::move(left), expression(next.op->precedence + 1)}};
        case Shape::postfix: return {Is{std::move(left), next.op->canonical == "is not null", null_literal()}};
        case Shape::like: return like(std::move(left), next);
        case Shape::in: return in(std::move(left), next);
        case Shape::between: return between(std::move(left), next);
        case Shape::is: return is(std::move(left));
        case Shape::collate: return {Collate{std::move(left), lower(decode(take(), facts_))}};
        case Shape::prefix: break;
    }
    throw NotUnderstood{};
}

Node Parser::is(Node left) {
    bool negated = accept("not");
    if (at("distinct") && peek(1).is("from")) {
        at_ += 2;
        negated = !negated;
    }
    return {Is{std::move(left), negated, expression(precedence_of(facts_, Shape::is) + 1)}};
}

Node Parser::like(Node left, const Following& next) {
    const int above = next.op->precedence + 1;
    Like made{canonical_name(*next.op), std::move(left), next.negated, expression(above), {}};
    if (accept("escape")) made.escape = expression(above);
    return {std::move(made)};
}

Node Parser::in(Node left, const Following& next) {
    if (!at("(")) return {In{std::move(left), next.negated, name()}};
    take();
    if (at_query()) return {In{std::move(left), next.negated, subquery()}};
    Row list;
    while (!accept(")")) {
        if (!list.items.empty()) expect(",");
        list.items.push_back(expression(0));
    }
    return {In{std::move(left), next.negated, Node{std::move(list)}}};
}

Node Parser::between(Node left, const Following& next) {
    const int above = next.op->precedence + 1;
    Between made{std::move(left), next.negated, expression(above), {}};
    expect("and");
    made.high = expression(above);
    return {std::move(made)};
}

}  // namespace schemac::dialect::expression
