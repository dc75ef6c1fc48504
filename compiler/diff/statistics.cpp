// Diff: statistics objects.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_statistics(const Context& context) {
    diff_simple(context, context.from.statistics, context.to.statistics,
                [&](const model::Statistics& object) { return context.key(model::Kind::statistics, object.name); });
}

}  // namespace schemac::diff
