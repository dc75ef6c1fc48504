// PostgreSQL expressions: lists of values: IN, ARRAY, ROW and comparisons of rows.
#include <algorithm>
#include <functional>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

/// Whether a column is mentioned below the node.
bool has_columns(const Value& value) {
    if (value.as("ColumnRef")) return true;
    for (const Value& child : value)
        if (has_columns(child)) return true;
    return false;
}

Node any_of(std::vector<Node> nodes, Shape shape) {
    if (nodes.size() == 1) return std::move(nodes[0]);
    return make_node(shape, {}, {"bool", {}}, std::move(nodes));
}

Node make_array(std::vector<Node> elements, const Names::Tables& names) {
    std::vector<Node*> pointers;
    const bool nested = !elements.empty() &&
                        std::all_of(elements.begin(), elements.end(), [](const Node& e) { return e.is(Shape::array); });
    for (Node& element : elements)
        pointers.push_back(&element);
    TypeRef type = coerce_to_common(pointers, names);
    if (!type.known()) loosen(elements);
    if (type.known() && !nested) type.name += "[]";
    return make_node(Shape::array, {}, std::move(type), std::move(elements));
}

}  // namespace

/// Two values or more without columns are one array, `x = ANY (ARRAY[…])`; each of the others is a comparison.
Node analyse_in_list(const Value& body, const Context& context) {
    const bool negated = operator_name(body["name"]) == "<>";
    const char* name = negated ? "<>" : "=";
    std::vector<const Value*> plain;
    std::vector<const Value*> other;
    const bool row = analyse(body["lexpr"], context).is(Shape::row);
    for (const Value& item : body["rexpr"].as("List")["items"])
        (row || has_columns(item) ? other : plain).push_back(&item);
    std::vector<Node> tests;
    if (plain.size() > 1) {
        Node left = analyse(body["lexpr"], context);
        std::vector<Node> elements;
        for (const Value* item : plain)
            elements.push_back(analyse(*item, context));
        std::vector<std::string> types{left.type.name};
        for (const Node& element : elements)
            types.push_back(element.type.name);
        const std::string common = common_type(types, context.names);
        if (!common.empty())
            for (Node& element : elements)
                element = coerce(std::move(element), {common, {}}, context.names);
        Node array = make_array(std::move(elements), context.names);
        tests.push_back(
            apply_quantified(name, negated ? "ALL" : "ANY", std::move(left), std::move(array), context.names));
    } else {
        other.insert(other.begin(), plain.begin(), plain.end());
    }
    for (const Value* item : other) {
        std::vector<Node> operands{analyse(body["lexpr"], context), analyse(*item, context)};
        const bool rows = operands[0].is(Shape::row) && operands[1].is(Shape::row);
        tests.push_back(rows ? compare_rows(name, std::move(operands[0]), std::move(operands[1]), context.names)
                             : apply_operator(name, std::move(operands), context.names));
    }
    return any_of(std::move(tests), negated ? Shape::conjunction : Shape::disjunction);
}

/// Equality is that of all columns, inequality that of any; orderings stay row by row.
Node compare_rows(const std::string& name, Node left, Node right, const Names::Tables& names) {
    const std::size_t count = std::min(left.operands.size(), right.operands.size());
    std::vector<Node> tests;
    for (std::size_t i = 0; i < count; ++i)
        tests.push_back(apply_operator(name, {std::move(left.operands[i]), std::move(right.operands[i])}, names));
    if (name == "=") return any_of(std::move(tests), Shape::conjunction);
    if (name == "<>") return any_of(std::move(tests), Shape::disjunction);
    left.operands.clear();
    right.operands.clear();
    for (Node& test : tests) {
        left.operands.push_back(std::move(test.operands[0]));
        right.operands.push_back(std::move(test.operands[1]));
    }
    return make_node(Shape::operation, name, {"bool", {}}, {std::move(left), std::move(right)});
}

Node analyse_array(const Value& body, const Context& context) {
    std::vector<Node> elements;
    for (const Value& element : body["elements"])
        elements.push_back(analyse(element, context));
    return make_array(std::move(elements), context.names);
}

Node analyse_array_as(const Value& body, const TypeRef& target, const Context& context) {
    std::vector<Node> elements;
    for (const Value& element : body["elements"]) {
        if (const Value& nested = element.as("A_ArrayExpr"))
            elements.push_back(analyse_array_as(nested, target, context));
        else
            elements.push_back(coerce(analyse(element, context), target.element(), context.names));
    }
    Node array = make_array(std::move(elements), context.names);
    array.type = target;
    return array;
}

Node analyse_row(const Value& body, const Context& context) {
    Node node = make_node(Shape::row, {}, {"record", {}});
    for (const Value& item : body["args"])
        node.operands.push_back(analyse(item, context));
    return node;
}

Node analyse_indirection(const Value& body, const Context& context) {
    Node node = analyse(body["arg"], context);
    for (const Value& step : body["indirection"]) {
        if (const Value& indices = step.as("A_Indices")) {
            const bool slice = indices["is_slice"].is_true();
            const TypeRef type = !node.type.is_array() ? TypeRef{node.type.name == "jsonb" ? "jsonb" : "", {}}
                                 : slice               ? node.type
                                                       : node.type.element();
            const auto bound = [&](const Value& at) {
                return at ? analyse(at, context) : make_node(Shape::verbatim, {}, {});
            };
            Node subscript = slice ? make_node(Shape::row, {}, {}, {bound(indices["lidx"]), bound(indices["uidx"])})
                                   : bound(indices["uidx"]);
            node = make_node(Shape::element, {}, type, {std::move(node), std::move(subscript)});
        } else if (step.as("A_Star")) {
            node = make_node(Shape::verbatim, '(' + print(node) + ").*", {});
        } else {
            node = make_node(Shape::field, std::string(step.string()), {}, {std::move(node)});
        }
    }
    return node;
}

}  // namespace schemac::dialect::postgres::expression
