// `policy`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

void add_clause(const Input& in, P::PolicyClauseContext* context, const std::string& of, Policy& to) {
    const auto at = span(in, context);
    if (has(context, P::K_AS))
        set_once(in, to.permissive, has(context, P::K_PERMISSIVE), "as", of, at);
    else if (has(context, P::K_FOR))
        set_once(in, to.command, identifier(in, context->identifier(0)), "for", of, at);
    else if (has(context, P::K_TO))
        for (auto* role : context->identifier())
            to.roles.push_back(identifier(in, role));
    else if (has(context, P::K_USING))
        set_once(in, to.condition, opaque(in, context->opaque()), "using", of, at);
    else if (has(context, P::K_WITH))
        set_once(in, to.check, opaque(in, context->opaque()), "with check", of, at);
    if (auto* given = context->dependsOn()) add_dependencies(in, given, to.depends_on);
    if (auto* from = context->renamedFrom())
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
}

}  // namespace

Policy policy(const Input& in, P::PolicyDeclarationContext* context) {
    Policy made;
    made.name = identifier(in, context->identifier());
    made.on = name(in, context->name());
    const auto of = "policy `" + made.name.text + "`";
    for (auto* clause : context->policyClause())
        add_clause(in, clause, of, made);
    return made;
}

}  // namespace schemac::ast::build
