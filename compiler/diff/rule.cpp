// Diff: rules.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {

void diff_rules(const Context& context) {
    diff_simple(context, context.from.rules, context.to.rules, [&](const model::Rule& r) {
        return context.key(model::Kind::table, r.relation) + '\0' + context.dialect.fold(model::Kind::rule, r.name);
    });
}

}  // namespace schemac::diff
