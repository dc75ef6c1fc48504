// Diff: collations.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_collations(const Context& context) {
    diff_simple(context, context.from.collations, context.to.collations,
                [&](const model::Collation& object) { return context.key(model::Kind::collation, object.name); });
}

}  // namespace schemac::diff
