// Sema: raw objects of the target.
#include <map>

#include "compiler/sema/dependency.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {

void lower_raws(Context& context) {
    std::map<model::ObjectId, source::Span> seen;
    for (const Declared<ast::Raw>& declared : context.declarations.raws) {
        const ast::Raw& node = *declared.node;
        model::Raw raw;
        raw.kind = node.kind.text;
        raw.name = written(node.name);
        raw.create = lower(node.create);
        if (node.drop) raw.drop = lower(*node.drop);
        raw.depends_on = lower(node.depends_on, declared.schema, context);
        const model::ObjectId id = model::id_of(raw);
        const auto [first, is_new] = seen.try_emplace(id, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, raw.kind, raw.name)
                .with_note("first declared here", first->second);
        context.state.origins[id] = node.name.span;
        context.state.schema.raws.push_back(std::move(raw));
    }
}

}  // namespace schemac::sema
