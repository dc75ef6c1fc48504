// Sema: extensions.
#include <map>

#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {

void lower_extensions(Context& context) {
    std::map<std::string, source::Span> seen;
    for (const Declared<ast::Extension>& declared : context.declarations.extensions) {
        const ast::Extension& node = *declared.node;
        const auto [first, is_new] = seen.try_emplace(node.name.text, node.name.span);
        if (!is_new) {
            context.sink.report(code::declared_twice, node.name.span, "extension", node.name.text)
                .with_note("first declared here", first->second);
            continue;
        }
        model::Extension extension;
        extension.name = node.name.text;
        if (node.schema) {
            extension.schema = node.schema->text;
            ast::Name name;
            name.schema = node.schema;
            check_schema(name, context);
        }
        extension.version = node.version.value_or("");
        extension.comment = declared.declaration->doc;
        context.state.origins[model::id_of(extension)] = node.name.span;
        context.state.schema.extensions.push_back(std::move(extension));
    }
}

}  // namespace schemac::sema
