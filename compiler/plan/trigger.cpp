// Plan: triggers. Only whether one is enabled changes in place.
#include "compiler/plan/archive.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::Trigger;

Ids uses(const Trigger& trigger) {
    Ids ids = trigger.depends_on;
    ids.push_back(id_of(Kind::table, trigger.relation));
    for (const std::string& column : trigger.update_columns)
        ids.push_back(member_id(Kind::column, trigger.relation, column));
    return ids;
}

Step create(const Trigger& trigger, const Context& context) {
    return make_step(diff::CreateTrigger{trigger}, Stage::expand, {.creates = {id_of(trigger)}, .needs = uses(trigger)},
                     context);
}

Step drop(const Trigger& trigger, const Context& context) {
    return make_step(diff::DropTrigger{trigger}, Stage::contract,
                     {.destroys = {id_of(trigger)}, .releases = uses(trigger)}, context);
}

bool differs_only_in_enabled(const Trigger& from, const Trigger& to) {
    Trigger other = from;
    other.enabled = to.enabled;
    other.comment = to.comment;
    return other == to;
}

bool goes_with_relation(const Trigger& trigger, const Context& context) {
    for (const diff::Change& change : context.changes) {
        const auto* table = std::get_if<diff::DropTable>(&change);
        const auto* view = std::get_if<diff::DropView>(&change);
        if ((table && table->object.name == trigger.relation) || (view && view->object.name == trigger.relation))
            return true;
    }
    return false;
}

}  // namespace

Chains steps(const diff::CreateTrigger& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropTrigger& change, const Context& context) {
    if (goes_with_relation(change.object, context) && !leaves_its_table(change.object.relation, context)) return {};
    return {{drop(change.object, context)}};
}

Chains steps(const diff::AlterTrigger& change, const Context& context) {
    if (!differs_only_in_enabled(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    return {{make_step(change, Stage::expand, {.needs = {id_of(change.to)}}, context)}};
}

}  // namespace schemac::plan
