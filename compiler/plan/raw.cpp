// Plan: raw objects, in the user's own words.
#include "compiler/plan/kinds.h"

namespace schemac::plan {
namespace {

using model::Raw;

Step create(const Raw& raw, const Context& context) {
    return make_step(diff::CreateRaw{raw}, Stage::expand, {.creates = {id_of(raw)}, .needs = raw.depends_on}, context);
}

Step drop(const Raw& raw, const Context& context) {
    return make_step(diff::DropRaw{raw}, Stage::contract, {.destroys = {id_of(raw)}, .releases = raw.depends_on},
                     context);
}

}  // namespace

Chains steps(const diff::CreateRaw& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropRaw& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::AlterRaw& change, const Context& context) {
    return {{drop(change.from, context)}, {create(change.to, context)}};
}

}  // namespace schemac::plan
