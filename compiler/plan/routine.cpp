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

/// What keeps the server from dropping another object before the routine: types, and whatever stands in its signature.
/// What a body of text mentions doesn't; a body in SQL's standard form does, and no drop waits for it otherwise.
Ids releases(const Routine& routine, const Context& context) {
    Ids ids = home(routine);
    const model::Expression declared(routine.parameters + ' ' + routine.returns);
    for (const model::ObjectId& id : routine.depends_on) {
        const bool type = id.kind == model::Kind::enum_type || id.kind == model::Kind::domain ||
                          id.kind == model::Kind::composite_type || id.kind == model::Kind::range_type;
        const bool relation = id.kind == model::Kind::table || id.kind == model::Kind::view;
        const bool in_signature = relation && declared.sql.find(id.name) != std::string::npos;
        const bool by_tree = routine.form == Routine::Form::aggregate || context.dialect.tracks_body(routine);
        if (type || in_signature || by_tree) ids.push_back(id);
    }
    return ids;
}

Step create(const Routine& routine, const Context& context) {
    Dependencies dependencies{.creates = {id_of(routine)}, .needs = home(routine)};
    // The functions of an aggregate must be there; what a body mentions is only looked for when it runs.
    Ids& mentioned = routine.form == Routine::Form::aggregate ? dependencies.needs : dependencies.wants;
    mentioned.insert(mentioned.end(), routine.depends_on.begin(), routine.depends_on.end());
    return make_step(diff::CreateRoutine{routine}, Stage::expand, std::move(dependencies), context);
}

Step drop(const Routine& routine, const Context& context) {
    return make_step(diff::DropRoutine{routine}, Stage::contract,
                     {.destroys = {id_of(routine)}, .releases = releases(routine, context)}, context);
}

}  // namespace

Chains steps(const diff::CreateRoutine& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropRoutine& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameRoutine& change, const Context& context) {
    model::ObjectId now = id_of(change.from);
    now.schema = change.to.schema;
    now.name = change.to.name;
    return {{make_step(change, Stage::contract, {.creates = {now}, .destroys = {id_of(change.from)}}, context)}};
}

Chains steps(const diff::AlterRoutine& change, const Context& context) {
    if (!context.dialect.replaces_routine(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    Dependencies dependencies{
        .needs = {id_of(change.to)}, .wants = change.to.depends_on, .releases = change.from.depends_on};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
