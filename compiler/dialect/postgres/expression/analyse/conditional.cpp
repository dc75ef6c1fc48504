// PostgreSQL expressions: CASE, COALESCE, GREATEST and LEAST, whose branches take one type.
#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

Node common_call(std::string name, const Value& arguments, const Context& context) {
    Node node = make_node(Shape::call, std::move(name), {});
    for (const Value& argument : arguments)
        node.operands.push_back(analyse(argument, context));
    std::vector<Node*> pointers;
    for (Node& operand : node.operands)
        pointers.push_back(&operand);
    node.type = coerce_to_common(pointers, context.names);
    if (!node.type.known()) loosen(node.operands);
    return node;
}

/// `CASE x WHEN y` compares as `x = y` does: the value takes the type that the operator gives it.
Node matched(const Node& argument, const Value& when, const Context& context) {
    Node test = apply_operator("=", {argument, analyse(when, context)}, context.names);
    return std::move(test.operands[1]);
}

}  // namespace

Node analyse_coalesce(const Value& body, const Context& context) {
    return common_call("COALESCE", body["args"], context);
}

Node analyse_greatest(const Value& body, const Context& context) {
    return common_call(body["op"].text == "IS_LEAST" ? "LEAST" : "GREATEST", body["args"], context);
}

Node analyse_case(const Value& body, const Context& context) {
    Node node = make_node(Shape::choice, {}, {});
    Node argument;
    if (const Value& given = body["arg"]) {
        argument = analyse(given, context);
        if (argument.type.is_unknown_literal()) argument = coerce(std::move(argument), {"text", {}}, context.names);
        node.text = print(argument);
    }
    for (const Value& branch : body["args"]) {
        const Value& when = branch.as("CaseWhen");
        node.operands.push_back(node.text.empty() ? analyse_condition(when["expr"], context)
                                                  : matched(argument, when["expr"], context));
        node.operands.push_back(analyse(when["result"], context));
    }
    const Value& otherwise = body["defresult"];
    node.operands.push_back(otherwise ? analyse(otherwise, context) : make_node(Shape::null, {}, {"unknown", {}}));
    std::vector<Node*> results{&node.operands.back()};
    for (std::size_t i = 1; i < node.operands.size(); i += 2)
        results.push_back(&node.operands[i]);
    node.type = coerce_to_common(results, context.names);
    return node;
}

}  // namespace schemac::dialect::postgres::expression
