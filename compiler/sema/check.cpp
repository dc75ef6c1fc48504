// Sema: checks.
#include "compiler/sema/check.h"

#include "compiler/sema/expression.h"
#include "compiler/sema/member.h"

namespace schemac::sema {

std::optional<model::Check> lower(const ast::Check& check, const Context& context) {
    const auto expression = choose(check.expression, context.product());
    if (!expression) return std::nullopt;
    model::Check lowered;
    if (check.name) lowered.name = check.name->text;
    lowered.expression = *expression;
    lowered.no_inherit = check.no_inherit;
    lowered.validated = !check.not_valid;
    lowered.enforced = !check.not_enforced;
    return lowered;
}

void add(const ast::Check& check, const Place& place, TableScope& scope) {
    auto lowered = lower(check, scope.context);
    if (!lowered) return;
    lowered->comment = *place.doc;
    scope.table.checks.push_back(*std::move(lowered));
    scope.names.push_back({model::Kind::check, scope.table.checks.size() - 1, check.span,
                           check.name ? check.name->span : source::Span{}, check.renamed_from, place.mixin});
}

}  // namespace schemac::sema
