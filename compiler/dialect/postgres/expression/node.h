// PostgreSQL expressions: an analysed expression.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "compiler/dialect/postgres/expression/type_ref.h"

namespace schemac::dialect::postgres::expression {

/// A node with its type and its operands. The casts that the server would insert are there; where the same ones
/// would be inserted again were they left out, they are `implied`, and not printed.
struct Node {
    enum class Shape : std::uint8_t {
        constant,     ///< `text` is the value
        null,         ///< NULL of a type
        verbatim,     ///< `text` is what is printed: a column, a subquery, CURRENT_USER
        cast,         ///< operands[0] to `type`
        operation,    ///< `text` is the operator; one operand or two
        quantified,   ///< `text` is `= ANY`; two operands
        call,         ///< `text` is the function, `prefix` stands before the operands, `suffix` after the parenthesis
        conjunction,  ///< AND of all operands
        disjunction,
        negation,
        suffixed,  ///< operands[0], then `text`: `IS NULL`, `COLLATE "C"`
        choice,    ///< CASE: `text` is the printed argument or empty; when, then, …, else
        array,
        row,
        element,  ///< operands[0], subscripted by the others; a slice is a row of two
        field,    ///< operands[0], then `.text`
    };

    Shape shape = Shape::verbatim;
    std::string text;
    TypeRef type;
    std::vector<Node> operands;
    bool implied = false;  ///< a cast that isn't printed, or a constant that is printed without its type
    std::string prefix;
    std::string suffix;

    bool is(Shape wanted) const { return shape == wanted; }
};

inline Node make_node(Node::Shape shape, std::string text, TypeRef type, std::vector<Node> operands = {}) {
    return Node{shape, std::move(text), std::move(type), std::move(operands), false, {}, {}};
}

/// SQL that parses to the same node again: all operations in parentheses.
std::string print(const Node& node);

}  // namespace schemac::dialect::postgres::expression
