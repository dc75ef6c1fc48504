// `type`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/docs.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/types.h"

namespace schemac::ast::build {

CompositeType composite_type(const Input& in, P::TypeDeclarationContext* context) {
    CompositeType made;
    made.name = name(in, context->name());
    const auto of = "type `" + made.name.name.text + "`";
    for (auto* hint : context->hint())
        set_hint(in, hint, of, made.renamed_from, made.deprecated);
    for (auto* one : context->attributeItem()) {
        Attribute attribute;
        attribute.doc = doc_before(in, first_index(one));
        attribute.name = identifier(in, one->columnName());
        attribute.type = type(in, one->type());
        if (auto* collation = one->name()) attribute.collation = name(in, collation);
        made.attributes.push_back(std::move(attribute));
    }
    return made;
}

}  // namespace schemac::ast::build
