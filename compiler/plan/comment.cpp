// Plan: comments on objects that have no change of their own for it.
#include "compiler/plan/kinds.h"

namespace schemac::plan {

Chains steps(const diff::AlterComment& change, const Context& context) {
    return {{make_step(change, Stage::expand, {.needs = {change.object}}, context)}};
}

}  // namespace schemac::plan
