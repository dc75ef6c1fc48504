// Diff: range types.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_ranges(const Context& context) {
    diff_simple(context, context.from.ranges, context.to.ranges,
                [&](const model::RangeType& object) { return context.key(model::Kind::range_type, object.name); });
}

}  // namespace schemac::diff
