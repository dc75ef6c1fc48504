// Diff: sequences that stand by themselves.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_sequences(const Context& context) {
    diff_simple(context, context.from.sequences, context.to.sequences,
                [&](const model::Sequence& s) { return context.key(model::Kind::sequence, s.name); });
}

}  // namespace schemac::diff
