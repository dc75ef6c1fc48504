// Expression: the parser's state and productions; `parse.h` is the way in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/expression/facts.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// Thrown within the parser only, at the first thing that it doesn't understand.
struct NotUnderstood {};

class Parser {
  public:
    Parser(std::string_view text, const Facts& facts);

    /// An expression that spans the whole text.
    Node whole();

  private:
    Node expression(int least);

    // following.cpp: what stands behind an operand
    struct Following {
        const Operator* op = nullptr;
        bool negated = false;
    };
    Following following() const;
    Node follow(Node left, const Following& following);
    Node is(Node left);
    Node like(Node left, const Following& following);
    Node in(Node left, const Following& following);
    Node between(Node left, const Following& following);

    // primary.cpp: operands
    Node primary();
    Node word();
    Node string();
    Node name();
    Node parenthesised();
    Node subquery();
    Node choice();
    Node cast();
    Node interval();
    bool at_query() const;

    // call.cpp: functions, their odd forms included
    Node call();
    Node convert(Call made);
    void arguments(Call& made);
    std::string suffix();
    std::string type();

    // The tokens.
    const Token& peek(std::size_t ahead = 0) const;
    bool at(std::string_view lower) const { return peek().is(lower); }
    bool accept(std::string_view lower);
    void expect(std::string_view lower);
    const Token& take();
    /// The normalised text from here to the parenthesis that closes an open one, which is taken too.
    std::string to_closing();

    std::string_view text_;
    const Facts& facts_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace schemac::dialect::expression
