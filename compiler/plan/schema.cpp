// Plan: schemas.
#include "compiler/plan/kinds.h"

namespace schemac::plan {

Chains steps(const diff::CreateSchema& change, const Context& context) {
    return {{make_step(change, Stage::expand, {.creates = {id_of(change.object)}}, context)}};
}

Chains steps(const diff::DropSchema& change, const Context& context) {
    return {{make_step(change, Stage::contract, {.destroys = {id_of(change.object)}}, context)}};
}

}  // namespace schemac::plan
