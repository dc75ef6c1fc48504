// `event trigger`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

void add_clause(const Input& in, P::EventTriggerClauseContext* context, const std::string& of, EventTrigger& to) {
    const auto at = span(in, context);
    if (auto* variable = context->identifier()) {
        set_once(in, to.variable, identifier(in, variable), "when", of, at);
        for (auto* tag : context->STRING())
            to.tags.push_back(string_value(text(in, index_of(tag), index_of(tag))));
    }
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
    if (auto* from = context->renamedFrom())
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
}

}  // namespace

EventTrigger event_trigger(const Input& in, P::EventTriggerDeclarationContext* context) {
    EventTrigger made;
    made.name = identifier(in, context->identifier(0));
    made.event = identifier(in, context->identifier(1));
    const auto of = "event trigger `" + made.name.text + "`";
    for (auto* clause : context->eventTriggerClause())
        add_clause(in, clause, of, made);
    made.function = name(in, context->name());
    made.arguments = opaque(in, context->opaque());
    return made;
}

}  // namespace schemac::ast::build
