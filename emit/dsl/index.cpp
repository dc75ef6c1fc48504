// Emit, language: indexes.
#include "emit/dsl/index.h"

#include <algorithm>

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {
namespace {

std::string begin(const model::Index& index) {
    return doc_comment_or_option(index.comment) + (index.unique ? "unique index " : "index ");
}

std::string rest(const model::QualifiedName& relation, const model::Index& index, const Context& context) {
    std::string text;
    if (!index.method.empty() && index.method != context.defaults().index_method)
        text += "using " + name(index.method) + ' ';
    text += key_parts(index.parts) + include(index.include);
    if (index.nulls_not_distinct) text += " nulls not distinct";
    if (index.predicate) text += " where " + in_parentheses(*index.predicate);
    text += renamed_from(model::member_id(model::Kind::index, relation, index.name), context);
    return text + option_block(with_comment(context.dialect().options(index), index.comment), context) + ";\n";
}

}  // namespace

std::string member_index(const model::QualifiedName& table, const model::Index& index, const Context& context) {
    const std::string text =
        begin(index) + (index.name.empty() ? "" : name(index.name) + ' ') + rest(table, index, context);
    const bool alike = std::all_of(index.parts.begin(), index.parts.end(), [](const model::KeyPart& part) {
        return !part.expression || ends_alike(*part.expression);
    });
    return alike ? text : std::string(model::to_string(context.product())) + " {\n" + text + "}\n";
}

std::string index_declaration(const model::QualifiedName& relation, const model::Index& index, const Context& context) {
    return begin(index) + name(index.name) + " on " + name(relation, context) + ' ' + rest(relation, index, context);
}

}  // namespace schemac::emit::dsl
