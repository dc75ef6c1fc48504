// `rule`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

void add_clause(const Input& in, P::RuleClauseContext* context, const std::string& of, Rule& to) {
    const auto at = span(in, context);
    if (auto* where = context->opaque()) set_once(in, to.condition, opaque(in, where), "where", of, at);
    if (auto* given = context->dependsOn()) add_dependencies(in, given, to.depends_on);
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
    if (auto* from = context->renamedFrom())
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
}

}  // namespace

Rule rule(const Input& in, P::RuleDeclarationContext* context) {
    Rule made;
    made.name = identifier(in, context->identifier(0));
    made.event = identifier(in, context->identifier(1));
    made.on = name(in, context->name());
    made.instead = has(context, P::K_INSTEAD);
    const auto of = "rule `" + made.name.text + "`";
    for (auto* clause : context->ruleClause())
        add_clause(in, clause, of, made);
    if (auto* given = context->body()) made.commands = body(in, given);
    return made;
}

}  // namespace schemac::ast::build
