// Sema: schemas. Each file of a schema may open with its declaration, so that there may be several.
#include <algorithm>

#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {

void lower_schemas(Context& context) {
    std::vector<model::Namespace>& namespaces = context.state.schema.namespaces;
    for (const Declared<ast::Schema>& declared : context.declarations.schemas) {
        const ast::Schema& node = *declared.node;
        const std::string& doc = declared.declaration->doc;
        const model::ObjectId id{model::Kind::schema, {}, {}, node.name.text};
        for (const ast::DialectOption& option : node.options)
            context.sink.report(code::not_managed_yet, option.option.span, "an option of a schema");
        note_rename(id, node.renamed_from, context);
        const auto known = std::find_if(namespaces.begin(), namespaces.end(),
                                        [&](const model::Namespace& n) { return n.name == node.name.text; });
        if (known == namespaces.end()) {
            check_length(node.name.text, node.name.span, context);
            context.state.origins[id] = node.name.span;
            namespaces.push_back({node.name.text, doc});
        } else if (known->comment.empty()) {
            known->comment = doc;
        } else if (!doc.empty() && doc != known->comment) {
            context.sink.report(code::comment_twice, node.name.span, node.name.text)
                .with_note("the other comment is here", context.state.origins[id]);
        }
    }
}

}  // namespace schemac::sema
