// `statistics`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

IndexElement element(const Input& in, P::StatisticsElementContext* context) {
    IndexElement made;
    made.span = span(in, context);
    if (auto* expression = context->opaque())
        made.expression = in_parentheses(opaque(in, expression));
    else
        made.column = identifier(in, context->identifier());
    return made;
}

void add_clause(const Input& in, P::StatisticsClauseContext* context, const std::string& of, Statistics& to) {
    if (auto* hint = context->hint()) return set_hint(in, hint, of, to.renamed_from, to.deprecated);
    const auto at = span(in, context);
    const auto number = index_of(context->NUMBER());
    if (const auto value = whole_number(in, text(in, number, number), false, at))
        set_once(in, to.target, *value, "target", of, at);
}

}  // namespace

Statistics statistics(const Input& in, P::StatisticsDeclarationContext* context) {
    Statistics made;
    made.name = name(in, context->name(0));
    if (auto* kinds = context->columnList()) made.kinds = columns(in, kinds);
    for (auto* one : context->statisticsElement())
        made.elements.push_back(element(in, one));
    made.on = name(in, context->name(1));
    const auto of = "statistics `" + made.name.name.text + "`";
    for (auto* clause : context->statisticsClause())
        add_clause(in, clause, of, made);
    return made;
}

}  // namespace schemac::ast::build
