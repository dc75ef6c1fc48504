// Diff: views. One that changes from plain to materialized, or back, is another object: it goes and comes.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_views(const Context& context) {
    diff_simple(context, context.from.views, context.to.views, [&](const model::View& v) {
        return context.key(model::Kind::view, v.name) + (v.materialized ? " materialized" : "");
    });
}

}  // namespace schemac::diff
