// Sema: composite types.
#include <map>

#include "compiler/sema/objects.h"
#include "compiler/sema/type.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

model::CompositeType::Attribute lower(const ast::Attribute& node, const std::string& schema, Context& context) {
    model::CompositeType::Attribute attribute;
    attribute.name = node.name.text;
    const LoweredType type = sema::lower(node.type, schema, context);
    if (type.serial)
        context.sink.report(code::unknown_type, node.type.span, "serial")
            .with_help("an attribute can't number itself: only a table's column can");
    attribute.type = type.type;
    if (node.collation) attribute.collation = written(*node.collation);
    attribute.comment = node.doc;
    return attribute;
}

}  // namespace

void lower_composites(Context& context) {
    for (const Declared<ast::CompositeType>& declared : context.declarations.composites) {
        const ast::CompositeType& node = *declared.node;
        model::CompositeType composite;
        composite.name = declared.name;
        std::map<std::string, source::Span> seen;
        for (const ast::Attribute& attribute : node.attributes) {
            const auto [first, is_new] = seen.try_emplace(attribute.name.text, attribute.name.span);
            if (!is_new)
                context.sink.report(code::declared_twice, attribute.name.span, "attribute", attribute.name.text)
                    .with_note("first declared here", first->second);
            composite.attributes.push_back(lower(attribute, declared.schema, context));
        }
        composite.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(composite);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.composites.push_back(std::move(composite));
    }
}

}  // namespace schemac::sema
