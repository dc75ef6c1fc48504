// Diff: schemas.
#include "compiler/diff/kinds.h"
#include "compiler/diff/match.h"

namespace schemac::diff {

void diff_schemas(const Context& context) {
    const auto matched = match(context.from.namespaces, context.to.namespaces, [&](const model::Namespace& n) {
        return context.dialect.fold(model::Kind::schema, n.name);
    });
    for (const auto* created : matched.created)
        context.add(CreateSchema{*created});
    for (const auto* dropped : matched.dropped)
        context.add(DropSchema{*dropped});
    for (const auto& [from, to] : matched.both)
        context.compare_comments(id_of(*to), from->comment, to->comment);
}

}  // namespace schemac::diff
