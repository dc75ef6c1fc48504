// Plan: event triggers. Only whether one is enabled changes in place:
// https://www.postgresql.org/docs/current/sql-altereventtrigger.html.
#include "compiler/plan/kinds.h"

namespace schemac::plan {
namespace {

using model::EventTrigger;
using Ids = std::vector<model::ObjectId>;

Ids uses(const EventTrigger& trigger) {
    return {{model::Kind::routine, trigger.function.schema, {}, trigger.function.name}};
}

Step create(const EventTrigger& trigger, const Context& context) {
    return make_step(diff::CreateEventTrigger{trigger}, Stage::contract,
                     {.creates = {id_of(trigger)}, .needs = uses(trigger)}, context);
}

Step drop(const EventTrigger& trigger, const Context& context) {
    return make_step(diff::DropEventTrigger{trigger}, Stage::expand,
                     {.destroys = {id_of(trigger)}, .releases = uses(trigger)}, context);
}

bool differs_only_in_enabled(EventTrigger from, const EventTrigger& to) {
    from.enabled = to.enabled;
    from.comment = to.comment;
    return from == to;
}

}  // namespace

Chains steps(const diff::CreateEventTrigger& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropEventTrigger& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::AlterEventTrigger& change, const Context& context) {
    if (!differs_only_in_enabled(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    return {{make_step(change, Stage::contract, {.needs = {id_of(change.to)}}, context)}};
}

}  // namespace schemac::plan
