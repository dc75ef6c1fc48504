// Sema: views.
#include <map>

#include "compiler/sema/attributes.h"
#include "compiler/sema/dependency.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/index.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/option.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

dialect::Option option(std::string name, std::vector<std::string> values, source::Span span) {
    dialect::Option made;
    made.name = std::move(name);
    made.values = std::move(values);
    made.span = span;
    return made;
}

std::string_view word(ast::View::CheckOption check) {
    switch (check) {
        case ast::View::CheckOption::cascaded: return "cascaded";
        case ast::View::CheckOption::local: return "local";
    }
    return {};
}

/// The clauses of the language that are the dialect's to know, as options.
std::vector<dialect::Option> options_of(const ast::View& node, const Context& context) {
    std::vector<dialect::Option> options = settings_as("options", node.settings);
    for (dialect::Option& attribute : view_attributes(node.attributes))
        options.push_back(std::move(attribute));
    if (node.check_option)
        options.push_back(option("check option", {std::string(word(*node.check_option))}, node.name.span));
    if (node.with_data && !*node.with_data) options.push_back(option("no data", {}, node.name.span));
    for (dialect::Option& own : lower(node.options, context.product()))
        options.push_back(std::move(own));
    return options;
}

std::vector<std::string> column_names(const ast::View& node, Context& context) {
    std::vector<std::string> names;
    std::map<std::string, source::Span> seen;
    for (const ast::Identifier& column : node.columns) {
        names.push_back(column.text);
        const std::string key = context.dialect.fold(model::Kind::column, column.text);
        const auto [first, is_new] = seen.try_emplace(key, column.span);
        if (!is_new)
            context.sink.report(code::column_listed_twice, column.span, column.text)
                .with_note("first here", first->second);
    }
    return names;
}

void add_indexes(model::View& view, source::Span span, Context& context) {
    ColumnNames columns(context.dialect, view.name.name, "view");
    for (const std::string& column : view.columns)
        columns.add({column, {}, nullptr});
    if (view.columns.empty()) columns.accept_all();
    const auto [first, last] = context.indexes.equal_range(view.name);
    for (auto at = first; at != last; ++at) {
        const Declared<ast::Index>& declared = *at->second;
        if (!view.materialized) {
            context.sink.report(code::index_on_view, declared.node->span, view.name.name)
                .with_note("declared here", span)
                .with_help("make it a materialized view, or index its tables");
            continue;
        }
        view.indexes.push_back(lower(*declared.node, declared.declaration->doc, columns, context));
        const model::ObjectId id = model::member_id(model::Kind::index, view.name, view.indexes.back().name);
        context.state.origins[id] = declared.node->span;
        note_rename(id, declared.node->renamed_from, context);
    }
}

}  // namespace

void lower_views(Context& context) {
    for (const Declared<ast::View>& declared : context.declarations.views) {
        const ast::View& node = *declared.node;
        model::View view;
        view.name = declared.name;
        view.materialized = node.materialized;
        view.columns = column_names(node, context);
        view.query = lower(node.query);
        view.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(view);
        for (const dialect::Option& o : options_of(node, context))
            if (!apply_to_comment(o, view.comment)) context.dialect.apply(o, view, context.sink);
        for (const auto& one : node.column_comments)
            view.column_comments[one.column.text] = one.text;
        add_indexes(view, node.name.span, context);
        view.depends_on = lower(node.depends_on, declared.schema, context);
        if (!view.depends_on.empty()) context.state.hints.depends_on[id] = view.depends_on;
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.views.push_back(std::move(view));
    }
}

}  // namespace schemac::sema
