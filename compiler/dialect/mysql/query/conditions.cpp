// Dialect, MySQL and MariaDB: conditions. Both servers push NOT inwards and ask a bare value whether it differs from 0.
#include <array>
#include <utility>

#include "compiler/dialect/expression/visit.h"
#include "compiler/dialect/mysql/query/rules.h"

namespace schemac::dialect::mysql::query {
namespace {

using namespace expression;

/// Comparisons and what NOT makes of them; NULL stays NULL.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> opposites{
    {{"=", "<>"}, {"<>", "="}, {"<", ">="}, {">=", "<"}, {">", "<="}, {"<=", ">"}}};

std::string_view opposite(std::string_view op) {
    for (const auto& [one, other] : opposites)
        if (one == op) return other;
    return {};
}

bool is_zero(const Node& node) {
    const auto* literal = std::get_if<Literal>(&node.value);
    return literal && literal->kind == Literal::Kind::number && literal->text == "0";
}

bool is_logical(std::string_view op) {
    return op == "and" || op == "or";
}

Node negation(Node node, bool negated) {
    if (!negated) return node;
    return {Unary{"not", std::move(node)}};
}

/// Its truth as a value, where nobody but a condition asks for it.
Node truth(Node node, bool asked) {
    if (asked) return node;
    return {Binary{"<>", std::move(node), Node{Literal{Literal::Kind::number, "0", {}}}}};
}

Node binary(Binary made, bool negated, bool asked) {
    if (is_logical(made.op)) {
        if (negated) made.op = made.op == "and" ? "or" : "and";
        made.left = condition(std::move(*made.left), negated);
        made.right = condition(std::move(*made.right), negated);
        return {std::move(made)};
    }
    if (made.op == "xor") {
        made.left = condition(std::move(*made.left));
        made.right = condition(std::move(*made.right));
        return negation({std::move(made)}, negated);
    }
    const bool against_zero = is_zero(*made.left) || is_zero(*made.right);
    if (against_zero && (made.op == "<>" || made.op == "=")) {
        Node value = std::move(is_zero(*made.left) ? *made.right : *made.left);
        return condition(std::move(value), negated != (made.op == "="), asked);
    }
    const std::string_view other = opposite(made.op);
    if (other.empty()) return negated ? negation({std::move(made)}, true) : truth({std::move(made)}, asked);
    if (!negated) return {std::move(made)};
    made.op = std::string(other);
    return {std::move(made)};
}

bool is_truth(const Node& node) {
    const auto* literal = std::get_if<Literal>(&node.value);
    return literal && literal->kind == Literal::Kind::number;
}

/// `exists (…) is false` is MySQL's way to say NOT of what is never NULL.
Node is(Is made, bool negated) {
    made.negated = made.negated != negated;
    if (is_truth(*made.right)) {
        made.operand = condition(std::move(*made.operand));
        const auto* unary = std::get_if<Unary>(&made.operand->value);
        if (unary && unary->op == "exists")
            return negation(std::move(*made.operand), made.negated != is_zero(*made.right));
    }
    return {std::move(made)};
}

/// The parts of a value that are conditions themselves.
void inner_conditions(Node& node) {
    if (auto* choice = std::get_if<Case>(&node.value); choice && !choice->operand)
        for (Case::Arm& arm : choice->arms)
            arm.when = condition(std::move(*arm.when));
    if (auto* call = std::get_if<Call>(&node.value); call && call->name == "if" && !call->arguments.empty())
        call->arguments[0].value = condition(std::move(*call->arguments[0].value));
    const auto* made = std::get_if<Binary>(&node.value);
    const auto* unary = std::get_if<Unary>(&node.value);
    const bool compares = made && (is_logical(made->op) || made->op == "xor" || !opposite(made->op).empty());
    if (compares || (unary && unary->op == "not") || std::holds_alternative<Is>(node.value))
        node = condition(std::move(node), false, false);
}

}  // namespace

Node condition(Node node, bool negated, bool asked) {
    if (auto* made = std::get_if<Binary>(&node.value)) return binary(std::move(*made), negated, asked);
    if (auto* made = std::get_if<Is>(&node.value)) return is(std::move(*made), negated);
    if (auto* made = std::get_if<Unary>(&node.value)) {
        if (made->op == "exists") return negation(std::move(node), negated);
        if (made->op != "not") return negated ? negation(std::move(node), true) : truth(std::move(node), asked);
        Node inner = std::move(*made->operand);
        return condition(std::move(inner), !negated, asked);
    }
    if (auto* in = std::get_if<In>(&node.value))
        in->negated = in->negated != negated;
    else if (auto* between = std::get_if<Between>(&node.value))
        between->negated = between->negated != negated;
    else if (auto* like = std::get_if<Like>(&node.value))
        like->negated = like->negated != negated;
    else
        return negated ? negation(std::move(node), true) : truth(std::move(node), asked);
    return node;
}

Node simplify(Node node, bool is_condition) {
    post_order(node, [](Node& each) {
        simplify_value(each);
        inner_conditions(each);
    });
    return is_condition ? condition(std::move(node)) : node;
}

}  // namespace schemac::dialect::mysql::query
