// Diff: extensions. A version or a schema that the desired state leaves open is no difference.
#include "compiler/diff/kinds.h"
#include "compiler/diff/match.h"

namespace schemac::diff {
namespace {

bool differs(const std::string& from, const std::string& to) {
    return !to.empty() && !from.empty() && from != to;
}

}  // namespace

void diff_extensions(const Context& context) {
    const auto matched =
        match(context.from.extensions, context.to.extensions, [](const model::Extension& e) { return e.name; });
    for (const auto* created : matched.created)
        context.add(CreateExtension{*created});
    for (const auto* dropped : matched.dropped)
        context.add(DropExtension{*dropped});
    for (const auto& [from, to] : matched.both) {
        if (differs(from->version, to->version) || differs(from->schema, to->schema))
            context.add(AlterExtension{*from, *to});
        if (!to->comment.empty()) context.compare_comments(id_of(*to), from->comment, to->comment);
    }
}

}  // namespace schemac::diff
