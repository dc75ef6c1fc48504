// `enum`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"

namespace schemac::ast::build {
namespace {

Text label(const Input& in, P::EnumLabelContext* context) {
    const auto at = span(in, context);
    if (context->STRING() != nullptr) return {string_value(text(in, context)), at};
    return {identifier(in, context->identifier()).text, at};
}

EnumValue value_of(const Input& in, P::EnumValueContext* context) {
    auto written = label(in, context->enumLabel(0));
    EnumValue made{std::move(written.text), span(in, context), std::nullopt};
    if (auto* before = context->enumLabel(1)) made.renamed_from = label(in, before);
    return made;
}

}  // namespace

Enum enumeration(const Input& in, P::EnumDeclarationContext* context) {
    Enum made;
    made.name = name(in, context->name());
    const auto of = "enum `" + made.name.name.text + "`";
    for (auto* hint : context->hint())
        set_hint(in, hint, of, made.renamed_from, made.deprecated);
    for (auto* one : context->enumValue())
        made.values.push_back(value_of(in, one));
    return made;
}

}  // namespace schemac::ast::build
