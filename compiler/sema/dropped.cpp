// Sema: the hint that an object is gone on purpose.
#include "compiler/sema/dependency.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

model::Kind kind_of(ast::Dropped::Kind kind) {
    switch (kind) {
        case ast::Dropped::Kind::table: return model::Kind::table;
        case ast::Dropped::Kind::view:
        case ast::Dropped::Kind::materialized_view: return model::Kind::view;
        case ast::Dropped::Kind::enum_: return model::Kind::enum_type;
        case ast::Dropped::Kind::domain: return model::Kind::domain;
        case ast::Dropped::Kind::sequence: return model::Kind::sequence;
        case ast::Dropped::Kind::index: return model::Kind::index;
        case ast::Dropped::Kind::function:
        case ast::Dropped::Kind::procedure: return model::Kind::routine;
        case ast::Dropped::Kind::trigger: return model::Kind::trigger;
        case ast::Dropped::Kind::extension: return model::Kind::extension;
        case ast::Dropped::Kind::type: return model::Kind::composite_type;
        case ast::Dropped::Kind::aggregate: return model::Kind::routine;
        case ast::Dropped::Kind::policy: return model::Kind::policy;
        case ast::Dropped::Kind::rule: return model::Kind::rule;
        case ast::Dropped::Kind::event_trigger: return model::Kind::event_trigger;
        case ast::Dropped::Kind::collation: return model::Kind::collation;
        case ast::Dropped::Kind::statistics: return model::Kind::statistics;
        case ast::Dropped::Kind::schema: return model::Kind::schema;
    }
    return model::Kind::table;
}

model::ObjectId id_of(const Declared<ast::Dropped>& declared, const Context& context) {
    const ast::Dropped& node = *declared.node;
    const model::Kind kind = kind_of(node.kind);
    const std::string& name = node.name.name.text;
    if (kind == model::Kind::extension || kind == model::Kind::schema || kind == model::Kind::event_trigger)
        return {kind, {}, {}, name};
    model::ObjectId id{kind, schema_of(node.name, declared.schema, context.dialect), {}, name};
    if (node.on) {
        id.schema = schema_of(*node.on, declared.schema, context.dialect);
        id.parent = node.on->name.text;
    }
    if (kind == model::Kind::routine) id.parent = signature(node.arguments.value_or(""));
    return id;
}

}  // namespace

void lower_dropped(Context& context) {
    for (const Declared<ast::Dropped>& declared : context.declarations.dropped) {
        const model::ObjectId id = id_of(declared, context);
        const source::Span span = declared.node->name.span;
        if (const auto still = context.state.origins.find(id); still != context.state.origins.end())
            context.sink.report(code::dropped_but_declared, span, model::to_string(id.kind), id.name)
                .with_note("declared here", still->second);
        context.state.hints.drops[id] = {declared.node->archive};
    }
}

}  // namespace schemac::sema
