// Sema: enum types.
#include <map>

#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

void note_label_renames(const ast::Enum& node, const model::ObjectId& id,
                        const std::map<std::string, source::Span>& values, Context& context) {
    std::map<std::string, std::string> old_names;
    for (const ast::EnumValue& value : node.values) {
        if (!value.renamed_from) continue;
        const std::string& old = value.renamed_from->text;
        if (const auto declared = values.find(old); declared != values.end())
            context.sink.report(code::old_name_in_use, value.span, "value", value.text, old)
                .with_note("declared here", declared->second);
        if (!old_names.emplace(old, value.text).second)
            context.sink.report(code::value_renamed_twice, value.span, old, id.name);
        context.state.hints.label_renames[id][value.text] = old;
    }
}

}  // namespace

void lower_enums(Context& context) {
    for (const Declared<ast::Enum>& declared : context.declarations.enums) {
        const ast::Enum& node = *declared.node;
        model::EnumType type{declared.name, {}, declared.declaration->doc};
        const model::ObjectId id = model::id_of(type);
        std::map<std::string, source::Span> values;
        for (const ast::EnumValue& value : node.values) {
            type.labels.push_back(value.text);
            const auto [first, is_new] = values.try_emplace(value.text, value.span);
            if (!is_new)
                context.sink.report(code::value_twice, value.span, declared.name.name, value.text)
                    .with_note("first here", first->second);
        }
        note_label_renames(node, id, values, context);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.enums.push_back(std::move(type));
    }
}

}  // namespace schemac::sema
