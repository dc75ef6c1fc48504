// Emit, language: event triggers.
#include "emit/dsl/event_trigger.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {

std::string event_trigger(const model::EventTrigger& trigger, const Context& context) {
    const model::ObjectId id = model::id_of(trigger);
    std::string text = doc_comment(trigger.comment) + "event trigger " + name(trigger.name) + " on " + trigger.event;
    for (const std::string& tag : trigger.tags)
        text += (&tag == &trigger.tags.front() ? " when tag in (" : ", ") + string_literal(tag);
    if (!trigger.tags.empty()) text += ')';
    text += renamed_from(id, context) + enabled_block(trigger.enabled, context);
    return text + " execute " + name(trigger.function, context) + "();\n";
}

}  // namespace schemac::emit::dsl
