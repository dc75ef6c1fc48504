// PostgreSQL expressions: nodes that the analysis has no rules for.
#include "compiler/dialect/postgres/expression/analyse/raw.h"

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

Node grouping(const Value& body, const Context& context) {
    Node node = make_node(Node::Shape::call, "GROUPING", {"int4", {}});
    for (const Value& argument : body["args"])
        node.operands.push_back(analyse(argument, context));
    return node;
}

Node named_argument(const Value& body, const Context& context) {
    Node inner = analyse(body["arg"], context);
    return make_node(Node::Shape::verbatim, quote_identifier(body["name"].text) + " => " + print(inner), {});
}

}  // namespace

Node analyse_raw(const Value& node, const Context& context) {
    const std::string_view kind = node.kind();
    if (kind == "GroupingFunc") return grouping(node.body(), context);
    if (kind == "NamedArgExpr") return named_argument(node.body(), context);
    if (kind == "SetToDefault") return make_node(Node::Shape::verbatim, "DEFAULT", {});
    throw NotUnderstood{std::string(kind)};
}

}  // namespace schemac::dialect::postgres::expression
