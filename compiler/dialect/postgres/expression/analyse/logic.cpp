// PostgreSQL expressions: AND, OR, NOT, and tests of NULL and truth.
#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

std::string truth_test(std::string_view kind) {
    const std::string_view word = kind.substr(kind.starts_with("IS_NOT_") ? 7 : 3);
    return (kind.starts_with("IS_NOT_") ? "IS NOT " : "IS ") + std::string(word);
}

}  // namespace

/// Nested ones of the same operator are one: `a AND (b AND c)` is `a AND b AND c`.
Node analyse_boolean(const Value& body, const Context& context) {
    const std::string_view kind = body["boolop"].text;
    const Shape shape = kind == "NOT_EXPR"  ? Shape::negation
                        : kind == "OR_EXPR" ? Shape::disjunction
                                            : Shape::conjunction;
    Node node = make_node(shape, {}, {"bool", {}});
    for (const Value& argument : body["args"]) {
        Node operand = analyse_condition(argument, context);
        if (operand.is(shape) && shape != Shape::negation) {
            for (Node& inner : operand.operands)
                node.operands.push_back(std::move(inner));
        } else {
            node.operands.push_back(std::move(operand));
        }
    }
    return node;
}

Node analyse_null_test(const Value& body, const Context& context) {
    const bool negated = body["nulltesttype"].text == "IS_NOT_NULL";
    std::vector<Node> operand{analyse(body["arg"], context)};
    if (operand[0].is(Shape::cast)) loosen(operand);
    return make_node(Shape::suffixed, negated ? "IS NOT NULL" : "IS NULL", {"bool", {}}, std::move(operand));
}

Node analyse_boolean_test(const Value& body, const Context& context) {
    return make_node(Shape::suffixed, truth_test(body["booltesttype"].text), {"bool", {}},
                     {analyse_condition(body["arg"], context)});
}

}  // namespace schemac::dialect::postgres::expression
