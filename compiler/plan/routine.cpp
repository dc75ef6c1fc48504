// Plan: functions and procedures. What their bodies mention orders them where it can; only the server resolves it for
// sure.
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Routine;

Ids home(const Routine& routine) {
    Ids ids;
    add_schema(routine.name, ids);
    return ids;
}

Ids releases(const Routine& routine) {
    Ids ids = routine.depends_on;
    add_schema(routine.name, ids);
    return ids;
}

Step create(const Routine& routine, const Context& context) {
    return make_step(diff::CreateRoutine{routine}, Stage::expand,
                     {.creates = {id_of(routine)}, .needs = home(routine), .wants = routine.depends_on}, context);
}

Step drop(const Routine& routine, const Context& context) {
    return make_step(diff::DropRoutine{routine}, Stage::contract,
                     {.destroys = {id_of(routine)}, .releases = releases(routine)}, context);
}

}  // namespace

Chains steps(const diff::CreateRoutine& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropRoutine& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::AlterRoutine& change, const Context& context) {
    if (!context.dialect.replaces_routine(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    Dependencies dependencies{
        .needs = {id_of(change.to)}, .wants = change.to.depends_on, .releases = change.from.depends_on};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
