// Emit, language: exclusion constraints.
#include "emit/dsl/exclusion.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {
namespace {

std::string elements(const model::Exclusion& exclusion) {
    std::string list = "(";
    for (const model::Exclusion::Element& element : exclusion.elements)
        list += (list.size() > 1 ? ", " : "") + key_part(element.part) + " with " + element.operator_name;
    return list + ')';
}

}  // namespace

std::string exclusion(const model::Table& table, const model::Exclusion& exclusion, const Context& context) {
    const model::ObjectId id = model::member_id(model::Kind::exclusion, table.name, exclusion.name);
    std::string text = doc_comment_or_option(exclusion.comment) + "exclude ";
    if (!exclusion.name.empty()) text += name(exclusion.name) + ' ';
    if (!exclusion.method.empty()) text += "using " + name(exclusion.method) + ' ';
    text += elements(exclusion) + include(exclusion.include);
    if (exclusion.predicate) text += " where " + in_parentheses(*exclusion.predicate);
    return text + deferral(exclusion.deferral) + renamed_from(id, context) +
           option_block(with_comment(key_options(exclusion.dialect, context), exclusion.comment), context) + ";\n";
}

}  // namespace schemac::emit::dsl
