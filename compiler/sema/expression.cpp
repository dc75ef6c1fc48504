// Sema: choosing expressions by dialect.
#include "compiler/sema/expression.h"

#include "compiler/sema/declarations.h"

namespace schemac::sema {

model::Expression lower(const ast::Expression& expression) {
    return model::Expression(expression.text);
}

model::Expression lower(const ast::Text& text) {
    return model::Expression(text.text);
}

std::optional<model::Expression> choose(const ast::Value& value, model::Product product) {
    if (value.common) return lower(*value.common);
    const ast::DialectExpression* chosen = nullptr;
    for (const ast::DialectExpression& candidate : value.by_dialect) {
        if (!applies(candidate.dialect, product)) continue;
        if (!chosen || refines(candidate.dialect, chosen->dialect)) chosen = &candidate;
    }
    if (!chosen) return std::nullopt;
    return lower(chosen->expression);
}

}  // namespace schemac::sema
