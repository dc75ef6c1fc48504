// `view` and `materialized view`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

void add_end(const Input& in, P::ViewEndContext* context, const std::string& of, View& to) {
    const auto at = span(in, context);
    if (has(context, P::K_DATA)) return set_once(in, to.with_data, !has(context, P::K_NO), "with data", of, at);
    const auto check = has(context, P::K_LOCAL) ? View::CheckOption::local : View::CheckOption::cascaded;
    set_once(in, to.check_option, check, "with check option", of, at);
}

void add_clause(const Input& in, P::ViewClauseContext* context, const std::string& of, View& to) {
    if (auto* given = context->settings()) {
        for (auto& one : settings(in, given))
            to.settings.push_back(std::move(one));
    }
    if (has(context, P::K_COMMENT)) {
        const auto string = index_of(context->STRING());
        to.column_comments.push_back({identifier(in, context->identifier()), string_value(text(in, string, string))});
    }
    if (auto* given = context->dependsOn()) add_dependencies(in, given, to.depends_on);
    if (auto* hint = context->hint()) set_hint(in, hint, of, to.renamed_from, to.deprecated);
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
    if (auto* word = context->attribute()) {
        for (auto& token : option_tokens(in, first_index(word), last_index(word)))
            to.attributes.push_back(std::move(token));
    }
}

}  // namespace

View view(const Input& in, P::ViewDeclarationContext* context) {
    View made;
    made.materialized = context->K_MATERIALIZED() != nullptr;
    made.name = name(in, context->name());
    made.columns = columns(in, context->columnList());
    const auto of = "view `" + made.name.name.text + "`";
    for (auto* clause : context->viewClause())
        add_clause(in, clause, of, made);
    made.query = body(in, context->body());
    for (auto* end : context->viewEnd())
        add_end(in, end, of, made);
    return made;
}

}  // namespace schemac::ast::build
