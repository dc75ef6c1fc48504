// Sema: functions and procedures. Their bodies stay text.
#include <map>

#include "compiler/sema/attributes.h"
#include "compiler/sema/dependency.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/list.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

/// As written; a type in quotes without them.
std::string returns_text(const std::optional<ast::Returns>& returns) {
    if (!returns) return {};
    const bool verbatim = returns->type && returns->type->form == ast::Type::Form::verbatim;
    if (!verbatim) return returns->text;
    return (returns->setof ? "setof " : "") + returns->type->words.front().text;
}

model::Routine::Form form(ast::Routine::Kind kind) {
    switch (kind) {
        case ast::Routine::Kind::function: return model::Routine::Form::function;
        case ast::Routine::Kind::procedure: return model::Routine::Form::procedure;
        case ast::Routine::Kind::aggregate: return model::Routine::Form::aggregate;
    }
    return model::Routine::Form::function;
}

model::Routine lower(const Declared<ast::Routine>& declared, Context& context) {
    const ast::Routine& node = *declared.node;
    model::Routine routine;
    routine.form = form(node.kind);
    routine.name = declared.name;
    routine.parameters = node.parameters.text;
    routine.signature = signature(node.parameters.text);
    routine.returns = returns_text(node.returns);
    if (node.language) routine.language = lower_case(node.language->text);
    const bool aggregates = node.kind == ast::Routine::Kind::aggregate;
    routine.attributes = aggregates ? listed(node.definition.text) : routine_attributes(node.attributes);
    if (!aggregates) routine.body = sema::lower(node.body);
    routine.comment = declared.declaration->doc;
    routine.depends_on = sema::lower(node.depends_on, declared.schema, context);
    return routine;
}

}  // namespace

void lower_routines(Context& context) {
    std::map<model::ObjectId, source::Span> seen;
    for (const Declared<ast::Routine>& declared : context.declarations.routines) {
        const ast::Routine& node = *declared.node;
        model::Routine routine = lower(declared, context);
        const model::ObjectId id = model::id_of(routine);
        const auto [first, is_new] = seen.try_emplace(id, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "routine", declared.name.name)
                .with_note("first declared here", first->second);
        if (!routine.depends_on.empty()) context.state.hints.depends_on[id] = routine.depends_on;
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.routines.push_back(std::move(routine));
    }
}

}  // namespace schemac::sema
