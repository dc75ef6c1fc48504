// Diff: composite types.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_composites(const Context& context) {
    diff_simple(context, context.from.composites, context.to.composites,
                [&](const model::CompositeType& c) { return context.key(model::Kind::composite_type, c.name); });
}

}  // namespace schemac::diff
