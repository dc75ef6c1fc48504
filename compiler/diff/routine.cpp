// Diff: functions, procedures and aggregates, matched by name and argument types.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_routines(const Context& context) {
    diff_simple(context, context.from.routines, context.to.routines, [&](const model::Routine& r) {
        return context.key(model::Kind::routine, r.name) + '(' + r.signature + ')' +
               std::to_string(static_cast<int>(r.form));
    });
}

}  // namespace schemac::diff
