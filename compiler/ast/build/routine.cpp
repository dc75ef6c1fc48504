// `function` and `procedure`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"
#include "compiler/ast/build/types.h"

namespace schemac::ast::build {
namespace {

void add_attributes(const Input& in, std::uint32_t first, std::uint32_t last, Routine& to) {
    for (auto& token : option_tokens(in, first, last))
        to.attributes.push_back(std::move(token));
}

Returns returns(const Input& in, P::RoutineClauseContext* context) {
    Returns made;
    made.span = span(in, context);
    made.setof = has(context, P::K_SETOF);
    if (auto* given = context->type()) made.type = type(in, given);
    if (auto* given = context->opaque()) made.table_columns = opaque(in, given);
    made.text = text(in, first_index(context) + 1, last_index(context));
    return made;
}

void add_clause(const Input& in, P::RoutineClauseContext* context, const std::string& of, Routine& to) {
    const auto at = span(in, context);
    if (has(context, P::K_INPUT)) {
        add_attributes(in, first_index(context), last_index(context), to);
    } else if (has(context, P::K_RETURNS)) {
        set_once(in, to.returns, returns(in, context), "returns", of, at);
    } else if (auto* language = context->identifier()) {
        set_once(in, to.language, identifier(in, language), "language", of, at);
    }
    if (auto* given = context->dependsOn()) add_dependencies(in, given, to.depends_on);
    if (auto* hint = context->hint()) set_hint(in, hint, of, to.renamed_from, to.deprecated);
    if (auto* word = context->attribute()) add_attributes(in, first_index(word), last_index(word), to);
}

}  // namespace

Routine routine(const Input& in, P::RoutineDeclarationContext* context) {
    Routine made;
    made.kind = context->K_PROCEDURE() != nullptr ? Routine::Kind::procedure : Routine::Kind::function;
    made.name = name(in, context->name());
    made.parameters = opaque(in, context->opaque());
    const auto of =
        std::string(text(in, first_index(context), first_index(context))) + " `" + made.name.name.text + "`";
    for (auto* clause : context->routineClause())
        add_clause(in, clause, of, made);
    made.body = body(in, context->body());
    return made;
}

Routine aggregate(const Input& in, P::AggregateDeclarationContext* context) {
    Routine made;
    made.kind = Routine::Kind::aggregate;
    made.name = name(in, context->name());
    made.parameters = opaque(in, context->opaque(0));
    made.definition = opaque(in, context->opaque(1));
    const auto of = "aggregate `" + made.name.name.text + "`";
    for (auto* clause : context->aggregateClause()) {
        if (auto* given = clause->dependsOn()) add_dependencies(in, given, made.depends_on);
        if (auto* hint = clause->hint()) set_hint(in, hint, of, made.renamed_from, made.deprecated);
    }
    return made;
}

}  // namespace schemac::ast::build
