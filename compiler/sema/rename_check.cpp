// Sema: renames that can't be, over all kinds.
#include "compiler/sema/rename_check.h"

#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

source::Span origin(const model::ObjectId& id, const Context& context) {
    const auto found = context.state.origins.find(id);
    return found == context.state.origins.end() ? source::Span{} : found->second;
}

}  // namespace

void check_renames(const Context& context) {
    const auto& renames = context.state.hints.renames;
    for (const auto& [id, old_name] : renames) {
        model::ObjectId old = id;
        old.name = old_name;
        const source::Span still = origin(old, context);
        if (!still.valid() || renames.contains(old)) continue;
        context.sink.report(code::old_name_in_use, origin(id, context), model::to_string(id.kind), id.name, old_name)
            .with_note("declared here", still);
    }
}

}  // namespace schemac::sema
