// Emit, language: rules.
#include "emit/dsl/rule.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {

std::string rule(const model::Rule& rule, const Context& context) {
    const model::ObjectId id = model::id_of(rule);
    std::string text = doc_comment(rule.comment) + "rule " + name(rule.name) + " on " + rule.event + " to ";
    text += name(rule.relation, context);
    if (rule.condition) text += " where " + in_parentheses(*rule.condition);
    text += renamed_from(id, context) + depends_on(id, context) + enabled_block(rule.enabled, context);
    text += rule.instead ? " do instead " : " do also ";
    return text + (rule.commands.sql.empty() ? "nothing" : body(rule.commands)) + ";\n";
}

}  // namespace schemac::emit::dsl
