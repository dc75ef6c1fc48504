// Diff: raw objects, compared by their text. Only what the language declares is known: a live side has none, so that
// one which the other side lacks can't be told from one that was never made.
#include "compiler/diff/kinds.h"
#include "compiler/diff/match.h"

namespace schemac::diff {

void diff_raws(const Context& context) {
    const auto matched =
        match(context.from.raws, context.to.raws, [](const model::Raw& r) { return r.kind + '\0' + r.name; });
    for (const auto* created : matched.created)
        context.add(CreateRaw{*created});
    for (const auto* dropped : matched.dropped)
        context.add(DropRaw{*dropped});
    for (const auto& [from, to] : matched.both)
        if (!(*from == *to)) context.add(AlterRaw{*from, *to});
}

}  // namespace schemac::diff
