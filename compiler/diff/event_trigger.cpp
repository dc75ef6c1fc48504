// Diff: event triggers.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_event_triggers(const Context& context) {
    diff_simple(context, context.from.event_triggers, context.to.event_triggers,
                [&](const model::EventTrigger& t) { return context.dialect.fold(model::Kind::event_trigger, t.name); });
}

}  // namespace schemac::diff
