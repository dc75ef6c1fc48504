// `trigger`.
#include "compiler/ast/build/constraints.h"
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

Trigger::Timing timing(P::TriggerTimingContext* context) {
    if (has(context, P::K_BEFORE)) return Trigger::Timing::before;
    return has(context, P::K_AFTER) ? Trigger::Timing::after : Trigger::Timing::instead_of;
}

TriggerEvent event(const Input& in, P::TriggerEventContext* context) {
    TriggerEvent made;
    made.span = span(in, context);
    if (has(context, P::K_DELETE)) made.kind = TriggerEvent::Kind::delete_;
    if (has(context, P::K_TRUNCATE)) made.kind = TriggerEvent::Kind::truncate;
    if (has(context, P::K_UPDATE)) made.kind = TriggerEvent::Kind::update;
    for (auto* column : context->identifier())
        made.columns.push_back(identifier(in, column));
    return made;
}

void add_transition(const Input& in, P::TransitionContext* context, const std::string& of, Trigger& to) {
    const bool old = has(context, P::K_OLD);
    auto& field = old ? to.old_table : to.new_table;
    set_once(in, field, identifier(in, context->identifier()), old ? "old table" : "new table", of, span(in, context));
}

void add_clause(const Input& in, P::TriggerClauseContext* context, const std::string& of, Trigger& to) {
    const auto at = span(in, context);
    if (has(context, P::K_FROM)) set_once(in, to.from, name(in, context->name()), "from", of, at);
    if (auto* given = context->deferral()) add_deferral(in, given, of, to.deferral);
    for (auto* one : context->transition())
        add_transition(in, one, of, to);
    if (has(context, P::K_FOR)) {
        const auto level = has(context, P::K_ROW) ? Trigger::Level::row : Trigger::Level::statement;
        set_once(in, to.level, level, "for each", of, at);
    }
    if (auto* when = context->opaque()) set_once(in, to.when, in_parentheses(opaque(in, when)), "when", of, at);
    if (auto* other = context->identifier()) {
        set_once(in, to.order, TriggerOrder{has(context, P::K_FOLLOWS), identifier(in, other), at}, "follows", of, at);
    }
    if (auto* given = context->dependsOn()) add_dependencies(in, given, to.depends_on);
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
    if (auto* from = context->renamedFrom()) {
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
    }
}

}  // namespace

Trigger trigger(const Input& in, P::TriggerDeclarationContext* context) {
    Trigger made;
    made.constraint = context->K_CONSTRAINT() != nullptr;
    made.name = identifier(in, context->identifier());
    made.timing = timing(context->triggerTiming());
    for (auto* one : context->triggerEvent())
        made.events.push_back(event(in, one));
    made.on = name(in, context->name(0));
    const auto of = "trigger `" + made.name.text + "`";
    for (auto* clause : context->triggerClause())
        add_clause(in, clause, of, made);
    if (auto* given = context->body()) made.body = body(in, given);
    if (auto* arguments = context->opaque()) {
        auto* function = context->name(1);
        made.call = TriggerCall{name(in, function), opaque(in, arguments),
                                span(in, first_index(function), last_index(arguments))};
    }
    return made;
}

}  // namespace schemac::ast::build
