// Diff: row-level security policies.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_policies(const Context& context) {
    diff_simple(context, context.from.policies, context.to.policies, [&](const model::Policy& p) {
        return context.key(model::Kind::table, p.table) + '\0' + context.dialect.fold(model::Kind::policy, p.name);
    });
}

}  // namespace schemac::diff
