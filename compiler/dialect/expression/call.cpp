// Expression: the parser's function calls, with the forms that have words between their arguments.
#include <utility>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/parser.h"

namespace schemac::dialect::expression {
namespace {

bool separates(const Token& token) {
    return token.is("from") || token.is("for") || token.is("using") || token.is("separator");
}

bool trims(const Token& token) {
    return token.is("both") || token.is("leading") || token.is("trailing");
}

}  // namespace

Node Parser::call() {
    Call made;
    const bool quoted = peek().kind == Token::Kind::quoted_name;
    const std::string written = lower(decode(take(), facts_));
    made.name = quoted ? fold_name(written, facts_) : std::string(synonym(facts_.functions, written));
    expect("(");
    if (contains(facts_.niladic, written) && accept(")"))
        return {Literal{Literal::Kind::keyword, std::move(made.name), {}}};
    if (written == "convert" && facts_.convert_casts) return convert(std::move(made));
    arguments(made);
    made.suffix = suffix();
    return {std::move(made)};
}

Node Parser::convert(Call made) {
    Node value = expression(0);
    if (accept(",")) return {Cast{std::move(value), type()}};
    made.arguments.push_back({{}, std::move(value)});
    expect("using");
    made.arguments.push_back({"using", Node{Literal{Literal::Kind::keyword, lower(decode(take(), facts_)), {}}}});
    expect(")");
    return {std::move(made)};
}

void Parser::arguments(Call& made) {
    if (accept(")")) return;
    if (at("*") && peek(1).is(")")) {
        at_ += 2;
        made.arguments.push_back({{}, Node{Wildcard{}}});
        return;
    }
    made.distinct = accept("distinct");
    std::string before = trims(peek()) ? lower(take().text) : "";
    if (!before.empty() && at("from")) {
        made.arguments.push_back({std::move(before), {}});
        before = lower(take().text);
    }
    const bool unit = contains(facts_.unit_functions, made.name) && peek().kind == Token::Kind::word;
    for (bool first = true;; first = false) {
        if (at_query()) return made.arguments.push_back({std::move(before), subquery()});
        const bool bare = (unit && first) || (before == "using" && peek().kind == Token::Kind::word);
        Node value = bare ? Node{Literal{Literal::Kind::keyword, lower(take().text), {}}} : expression(0);
        made.arguments.push_back({std::move(before), std::move(value)});
        if (!accept("asc") && accept("desc")) made.arguments.push_back({"desc", {}});
        if (accept(")")) return;
        const bool orders = at("order") && peek(1).is("by");
        if (!at(",") && !orders && !separates(peek())) throw NotUnderstood{};
        before = lower(take().text);
        if (orders) before += ' ' + lower(take().text);
    }
}

/// FILTER and OVER, as tokens.
std::string Parser::suffix() {
    std::string all;
    const auto named = [&] { return peek(1).kind == Token::Kind::word || peek(1).kind == Token::Kind::quoted_name; };
    while ((at("filter") || at("over")) && (peek(1).is("(") || named())) {
        all += (all.empty() ? "" : " ") + lower(take().text) + ' ';
        if (accept("("))
            all += '(' + to_closing() + ')';
        else
            all += fold_name(decode(take(), facts_), facts_);
    }
    return all;
}

/// A type's name up to the parenthesis that ends the cast: `decimal(10,2)`.
std::string Parser::type() {
    const std::string written = to_closing();
    const std::size_t open = written.find('(');
    std::string base = written.substr(0, open);
    while (!base.empty() && base.back() == ' ')
        base.pop_back();
    std::string name{synonym(facts_.types, base)};
    if (open == std::string::npos) return name;
    for (const char c : written.substr(open))
        if (c != ' ' || name.back() == ')') name += c;
    return name;
}

}  // namespace schemac::dialect::expression
