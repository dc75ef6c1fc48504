// Plan: triggers, policies, rules and event triggers under another name.
#include "compiler/plan/kinds.h"

namespace schemac::plan {

Chains steps(const diff::RenameMember& change, const Context& context) {
    model::ObjectId now = change.from;
    now.name = change.to;
    Dependencies dependencies{.creates = {now}, .destroys = {change.from}};
    if (!change.from.parent.empty())
        dependencies.needs = {{model::Kind::table, change.from.schema, {}, change.from.parent}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
