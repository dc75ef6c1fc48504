// Sema: event triggers.
#include <algorithm>
#include <map>

#include "compiler/sema/enabled.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

model::EventTrigger lower(const Declared<ast::EventTrigger>& declared, Context& context) {
    const ast::EventTrigger& node = *declared.node;
    model::EventTrigger trigger;
    trigger.name = node.name.text;
    trigger.event = lower_case(node.event.text);
    if (node.variable && lower_case(node.variable->text) != "tag")
        context.sink
            .report(code::unknown_right, node.variable->span, node.variable->text, "what an event trigger filters by")
            .with_help("the only one is `tag`: `when tag in ('CREATE TABLE')`");
    trigger.tags = node.tags;
    trigger.function = {schema_of(node.function, declared.schema, context.dialect), node.function.name.text};
    if (!node.arguments.text.empty())
        context.sink
            .report(code::unknown_right, node.arguments.span, node.arguments.text,
                    "the arguments of an event trigger's function")
            .with_help("it is called without any");
    trigger.enabled = enabled(node.options, "event trigger", context);
    trigger.comment = declared.declaration->doc;
    return trigger;
}

}  // namespace

void lower_event_triggers(Context& context) {
    std::map<std::string, source::Span> seen;
    for (const Declared<ast::EventTrigger>& declared : context.declarations.event_triggers) {
        const ast::EventTrigger& node = *declared.node;
        const auto [first, is_new] = seen.try_emplace(node.name.text, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "event trigger", node.name.text)
                .with_note("first declared here", first->second);
        model::EventTrigger trigger = lower(declared, context);
        const model::ObjectId id = model::id_of(trigger);
        note_rename(id, node.renamed_from, context);
        check_length(node.name.text, node.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.event_triggers.push_back(std::move(trigger));
    }
}

}  // namespace schemac::sema
