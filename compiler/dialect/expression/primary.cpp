// Expression: the parser's operands.
#include <utility>

#include "compiler/dialect/expression/parser.h"

namespace schemac::dialect::expression {
namespace {

Node keyword(std::string text) {
    return {Literal{Literal::Kind::keyword, std::move(text), {}}};
}

bool is_dated(const Token& word) {
    return word.is("date") || word.is("time") || word.is("timestamp");
}

}  // namespace

Node Parser::primary() {
    const Token& token = peek();
    switch (token.kind) {
        case Token::Kind::word: return word();
        case Token::Kind::quoted_name: return peek(1).is("(") ? call() : name();
        case Token::Kind::string: return string();
        case Token::Kind::number: return {Literal{Literal::Kind::number, decode(take(), facts_), {}}};
        case Token::Kind::hex: return {Literal{Literal::Kind::hex, decode(take(), facts_), {}}};
        case Token::Kind::bits: return {Literal{Literal::Kind::bits, decode(take(), facts_), {}}};
        case Token::Kind::parameter: return {Parameter{std::string(take().text)}};
        case Token::Kind::symbol: break;
        case Token::Kind::broken:
        case Token::Kind::end: throw NotUnderstood{};
    }
    if (accept("(")) return parenthesised();
    const Operator* op = find_operator(facts_, token.text, Shape::prefix);
    if (!op) throw NotUnderstood{};
    take();
    return {Unary{std::string(op->canonical.empty() ? op->spelling : op->canonical), expression(op->precedence)}};
}

Node Parser::word() {
    const std::string written = lower(peek().text);
    const Token& next = peek(1);
    const bool before_value =
        next.kind == Token::Kind::string || next.kind == Token::Kind::hex || next.kind == Token::Kind::bits;
    if (before_value && (written.front() == '_' || written == "n" || is_dated(peek()))) {
        take();
        Node value = primary();
        const bool silent = written == "n" || contains(facts_.silent_introducers, written);
        if (!silent) std::get<Literal>(value.value).prefix = written;
        return value;
    }
    if (written == "case") return choice();
    if (written == "cast" && next.is("(")) return cast();
    if (written == "exists" && next.is("(")) {
        at_ += 2;
        return {Unary{"exists", subquery()}};
    }
    if (written == "interval" && facts_.interval) return interval();
    if (const Operator* op = find_operator(facts_, written, Shape::prefix)) {
        take();
        return {Unary{std::string(op->canonical.empty() ? op->spelling : op->canonical), expression(op->precedence)}};
    }
    if (next.is("(")) return call();
    for (const Synonym& literal : facts_.literals)
        if (literal.from == written) return take(), keyword(std::string(literal.to));
    const std::string function{synonym(facts_.functions, written)};
    if (contains(facts_.niladic, written)) return take(), keyword(function);
    return name();
}

Node Parser::string() {
    std::string all = decode(take(), facts_);
    while (facts_.adjacent_strings_join && peek().kind == Token::Kind::string)
        all += decode(take(), facts_);
    return {Literal{Literal::Kind::string, std::move(all), {}}};
}

Node Parser::name() {
    Name made;
    do {
        const Token& token = take();
        const bool quoted = token.kind == Token::Kind::quoted_name;
        const bool first = made.parts.empty();
        if (!quoted && token.kind != Token::Kind::word) throw NotUnderstood{};
        if (!quoted && first && is_reserved(facts_, token.text)) throw NotUnderstood{};
        made.parts.push_back({quoted ? decode(token, facts_) : std::string(token.text),
                              quoted ? token.text.front() : '\0', token.begin, token.end});
    } while (accept("."));
    return {std::move(made)};
}

bool Parser::at_query() const {
    return at("select") || at("with") || (at("values") && peek(1).is("("));
}

Node Parser::subquery() {
    return {Subquery{to_closing()}};
}

Node Parser::parenthesised() {
    if (at_query()) return subquery();
    Row row;
    do {
        row.items.push_back(expression(0));
    } while (accept(","));
    expect(")");
    if (row.items.size() > 1) return {std::move(row)};
    Node only = std::move(row.items.front());
    return only;
}

Node Parser::choice() {
    take();
    Case made;
    if (!at("when")) made.operand = expression(0);
    while (accept("when")) {
        Case::Arm arm;
        arm.when = expression(0);
        expect("then");
        arm.then = expression(0);
        made.arms.push_back(std::move(arm));
    }
    if (made.arms.empty()) throw NotUnderstood{};
    if (accept("else")) made.otherwise = expression(0);
    expect("end");
    return {std::move(made)};
}

Node Parser::cast() {
    at_ += 2;
    Cast made{expression(0), {}};
    expect("as");
    made.type = type();
    return {std::move(made)};
}

Node Parser::interval() {
    if (peek(1).is("(")) {
        const std::size_t start = at_;
        at_ += 2;
        Node value = parenthesised();
        if (!std::holds_alternative<Row>(value.value)) return {Interval{std::move(value), decode(take(), facts_)}};
        at_ = start;
        return call();
    }
    take();
    Node value = expression(precedence_of(facts_, Shape::is) + 1);
    if (peek().kind != Token::Kind::word) throw NotUnderstood{};
    return {Interval{std::move(value), decode(take(), facts_)}};
}

}  // namespace schemac::dialect::expression
