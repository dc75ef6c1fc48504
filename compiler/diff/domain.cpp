// Diff: domains.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_domains(const Context& context) {
    diff_simple(context, context.from.domains, context.to.domains,
                [&](const model::Domain& d) { return context.key(model::Kind::domain, d.name); });
}

}  // namespace schemac::diff
