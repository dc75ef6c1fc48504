// Emit, language: checks.
#include "emit/dsl/check.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string check(const model::Check& check, const Context& context) {
    std::string text =
        "check " + (check.name.empty() ? "" : name(check.name) + ' ') + bracketed(check.expression, context);
    if (check.no_inherit) text += " no inherit";
    if (!check.validated) text += " not valid";
    if (!check.enforced) text += " not enforced";
    return text;
}

std::string check(const model::Table& table, const model::Check& check, const Context& context) {
    const model::ObjectId id = model::member_id(model::Kind::check, table.name, check.name);
    return doc_comment(check.comment) + dsl::check(check, context) + renamed_from(id, context) + ";\n";
}

}  // namespace schemac::emit::dsl
