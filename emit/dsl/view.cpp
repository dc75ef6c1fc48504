// Emit, language: views.
#include "emit/dsl/view.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/index.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {

std::string view(const model::View& view, const Context& context) {
    const model::ObjectId id = model::id_of(view);
    std::string text = doc_comment_or_option(view.comment) + (view.materialized ? "materialized view " : "view ");
    text += name(view.name, context);
    if (!view.columns.empty()) text += ' ' + column_list(view.columns);
    text += renamed_from(id, context) + deprecated(id, context) + depends_on(id, context);
    for (const auto& [column, comment] : view.column_comments)
        text += " comment on " + name(column) + ' ' + string_literal(comment);
    text += option_block(with_comment(context.dialect().options(view), view.comment), context);
    text += " as " + body(view.query) + ";\n";
    for (const model::Index& index : view.indexes)
        text += index_declaration(view.name, index, context);
    return text;
}

}  // namespace schemac::emit::dsl
