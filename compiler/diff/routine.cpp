// Diff: functions and procedures, matched by name and argument types.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_routines(const Context& context) {
    diff_simple(context, context.from.routines, context.to.routines, [&](const model::Routine& r) {
        const std::string form = r.form == model::Routine::Form::function ? "function" : "procedure";
        return context.key(model::Kind::routine, r.name) + '(' + r.signature + ')' + form;
    });
}

}  // namespace schemac::diff
