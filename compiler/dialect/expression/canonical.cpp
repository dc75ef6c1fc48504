// Expression: the comparable form.
#include "compiler/dialect/expression/canonical.h"

#include <utility>

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/print.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/expression/visit.h"

namespace schemac::dialect::expression {
namespace {

/// `"x"` that is no column is a string, and a column's qualifier by its own relation says nothing.
void resolve(Node& node, const Facts& facts, const Scope& scope) {
    auto* name = std::get_if<Name>(&node.value);
    if (!name) return;
    if (name->parts.size() == 2 && !scope.relation.empty() && lower(name->parts[0].text) == scope.relation)
        name->parts.erase(name->parts.begin());
    const NamePart& first = name->parts.front();
    if (!facts.unknown_quoted_is_string || !scope.columns || name->parts.size() != 1 || first.quote != '"') return;
    if (!scope.columns->count(lower(first.text))) node = {Literal{Literal::Kind::string, first.text, {}}};
}

/// NOT goes into the forms that have one of their own; a plus before a number goes away.
void fold(Node& node) {
    auto* unary = std::get_if<Unary>(&node.value);
    if (!unary) return;
    Node inner = *unary->operand;
    if (unary->op == "+" && std::holds_alternative<Literal>(inner.value)) {
        if (std::get<Literal>(inner.value).kind == Literal::Kind::number) node = std::move(inner);
        return;
    }
    if (unary->op != "not") return;
    if (auto* in = std::get_if<In>(&inner.value))
        in->negated = !in->negated;
    else if (auto* like = std::get_if<Like>(&inner.value))
        like->negated = !like->negated;
    else if (auto* between = std::get_if<Between>(&inner.value))
        between->negated = !between->negated;
    else if (auto* is = std::get_if<Is>(&inner.value))
        is->negated = !is->negated;
    else
        return;
    node = std::move(inner);
}

}  // namespace

Node simplify(Node node, const Facts& facts, const Scope& scope) {
    post_order(node, [&](Node& each) {
        resolve(each, facts, scope);
        fold(each);
        if (facts.rewrite) each = facts.rewrite(std::move(each));
    });
    return node;
}

void canonicalise(model::Expression& expression, const Facts& facts, const Scope& scope) {
    if (std::optional<Node> tree = parse(expression.sql, facts)) {
        expression.canonical = print(simplify(std::move(*tree), facts, scope), facts);
        expression.form = model::Form::canonical;
        return;
    }
    expression.canonical = normalise(expression.sql, facts);
    expression.form = model::Form::opaque;
}

void canonicalise_query(model::Expression& query, const Facts& facts) {
    query.canonical = normalise(query.sql, facts);
    query.form = model::Form::canonical;
}

}  // namespace schemac::dialect::expression
