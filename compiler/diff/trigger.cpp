// Diff: triggers.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_triggers(const Context& context) {
    diff_simple(context, context.from.triggers, context.to.triggers, [&](const model::Trigger& t) {
        return context.key(model::Kind::table, t.relation) + '\0' + context.dialect.fold(model::Kind::trigger, t.name);
    });
}

}  // namespace schemac::diff
