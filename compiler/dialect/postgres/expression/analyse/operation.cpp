// PostgreSQL expressions: operators, with the forms that the grammar or the analysis turns into operators.
#include <algorithm>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/literal/literal.h"
#include "compiler/dialect/postgres/expression/quote.h"
#include "compiler/dialect/postgres/expression/resolve.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

std::string bare_name(const Value& body) {
    return operator_name(body["name"]);
}

Node connect(Shape shape, Node left, Node right) {
    return make_node(shape, {}, {"bool", {}}, {std::move(left), std::move(right)});
}

/// `a BETWEEN b AND c` is `a >= b AND a <= c`; SYMMETRIC is that either way round.
Node between(const Value& body, const Context& context) {
    const Value& bounds = body["rexpr"].as("List")["items"];
    const bool negated = body["kind"].text.starts_with("AEXPR_NOT");
    const auto one = [&](std::size_t low, std::size_t high) {
        const auto compare = [&](const char* name, std::size_t bound) {
            std::vector<Node> operands{analyse(body["lexpr"], context), analyse(bounds.at(bound), context)};
            return apply_operator(name, std::move(operands), context.names);
        };
        return connect(negated ? Shape::disjunction : Shape::conjunction, compare(negated ? "<" : ">=", low),
                       compare(negated ? ">" : "<=", high));
    };
    if (!body["kind"].text.ends_with("SYM")) return one(0, 1);
    return connect(negated ? Shape::conjunction : Shape::disjunction, one(0, 1), one(1, 0));
}

bool is_null(const Value& node) {
    return node.as("A_Const")["isnull"].is_true();
}

/// Compared with a bare NULL it is a test of that; otherwise NOT DISTINCT is the negation.
Node distinct(const Value& body, const Context& context) {
    const bool negated = body["kind"].text == "AEXPR_NOT_DISTINCT";
    if (is_null(body["lexpr"]) || is_null(body["rexpr"])) {
        Node other = analyse(body[is_null(body["rexpr"]) ? "lexpr" : "rexpr"], context);
        return make_node(Shape::suffixed, negated ? "IS NULL" : "IS NOT NULL", {"bool", {}}, {std::move(other)});
    }
    Node node = apply_operator("=", {analyse(body["lexpr"], context), analyse(body["rexpr"], context)}, context.names);
    node.text = "IS DISTINCT FROM";
    return negated ? make_node(Shape::negation, {}, {"bool", {}}, {std::move(node)}) : node;
}

Node null_if(const Value& body, const Context& context) {
    Node node = apply_operator("=", {analyse(body["lexpr"], context), analyse(body["rexpr"], context)}, context.names);
    node.shape = Shape::call;
    node.text = "NULLIF";
    node.type = node.operands[0].type;
    return node;
}

/// A minus sign before a number is part of it, as the grammar has it.
bool fold_sign(const std::string& name, std::vector<Node>& operands) {
    if (operands.size() != 1 || (name != "-" && name != "+")) return false;
    Node& only = operands[0];
    const std::string& type = only.type.name;
    if (!only.is(Shape::constant) || (type != "int4" && type != "int8" && type != "numeric" && type != "float8"))
        return false;
    if (name == "-") only.text = only.text.starts_with('-') ? only.text.substr(1) : '-' + only.text;
    return true;
}

Node plain(const Value& body, const Context& context) {
    std::vector<Node> operands;
    if (const Value& left = body["lexpr"]) operands.push_back(analyse(left, context));
    operands.push_back(analyse(body["rexpr"], context));
    const std::string name = bare_name(body);
    const bool rows = operands.size() == 2 && operands[0].is(Shape::row) && operands[1].is(Shape::row);
    if (rows) return compare_rows(name, std::move(operands[0]), std::move(operands[1]), context.names);
    return apply_operator(name, std::move(operands), context.names);
}

Node quantified(const Value& body, const Context& context) {
    const char* quantifier = body["kind"].text == "AEXPR_OP_ANY" ? "ANY" : "ALL";
    return apply_quantified(bare_name(body), quantifier, analyse(body["lexpr"], context),
                            analyse(body["rexpr"], context), context.names);
}

}  // namespace

std::string operator_name(const Value& parts) {
    const std::string name(parts.last().string());
    if (parts.size() == 1 || parts.at(0).string() == "pg_catalog") return name;
    return "OPERATOR(" + quote_identifier(parts.at(0).string()) + '.' + name + ')';
}

Node apply_operator(const std::string& name, std::vector<Node> operands, const Names::Tables& names) {
    if (fold_sign(name, operands)) return std::move(operands[0]);
    std::vector<std::string> types;
    for (const Node& operand : operands)
        types.push_back(operand.type.name);
    const auto resolve = [&](const std::vector<std::string>& given) { return resolve_operator(name, given, names); };
    const std::optional<Resolution> found = resolve(types);
    if (found)
        apply(*found, operands, names, resolve);
    else
        loosen(operands);
    return make_node(Shape::operation, name, {found ? found->result : common_operator_result(name, types.size()), {}},
                     std::move(operands));
}

Node apply_quantified(const std::string& name, const std::string& quantifier, Node left, Node right,
                      const Names::Tables& names) {
    std::vector<Node> operands{std::move(left), std::move(right)};
    const auto resolve = [&](const std::vector<std::string>& types) {
        return resolve_array_operator(name, types[0], types[1], names);
    };
    if (const auto found = resolve({operands[0].type.name, operands[1].type.name}))
        apply(*found, operands, names, resolve);
    else {
        for (Node& operand : operands)
            if (operand.is(Shape::array)) loosen(operand.operands);
        loosen(operands);
    }
    return make_node(Shape::quantified, name + ' ' + quantifier, {"bool", {}}, std::move(operands));
}

Node analyse_operation(const Value& body, const Context& context) {
    const std::string_view kind = body["kind"].text;
    if (kind == "AEXPR_OP" || kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE" || kind == "AEXPR_SIMILAR")
        return plain(body, context);
    if (kind == "AEXPR_OP_ANY" || kind == "AEXPR_OP_ALL") return quantified(body, context);
    if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT") return distinct(body, context);
    if (kind == "AEXPR_NULLIF") return null_if(body, context);
    if (kind == "AEXPR_IN") return analyse_in_list(body, context);
    return between(body, context);
}

}  // namespace schemac::dialect::postgres::expression
