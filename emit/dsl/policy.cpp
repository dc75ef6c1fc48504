// Emit, language: row-level security policies.
#include "emit/dsl/policy.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string policy(const model::Policy& policy, const Context& context) {
    std::string text = doc_comment(policy.comment) + "policy " + name(policy.name) + " on ";
    text += name(policy.table, context);
    if (!policy.permissive) text += " as restrictive";
    if (policy.command != "all") text += " for " + policy.command;
    for (const std::string& role : policy.roles)
        text += (&role == &policy.roles.front() ? " to " : ", ") + name(role);
    if (policy.condition) text += " using " + in_parentheses(*policy.condition);
    if (policy.check) text += " with check " + in_parentheses(*policy.check);
    return text + renamed_from(model::id_of(policy), context) + depends_on(model::id_of(policy), context) + ";\n";
}

}  // namespace schemac::emit::dsl
