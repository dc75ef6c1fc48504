// `type … as range`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {

RangeType range_type(const Input& in, P::TypeDeclarationContext* context) {
    RangeType made;
    made.name = name(in, context->name());
    const auto of = "type `" + made.name.name.text + "`";
    for (auto* hint : context->hint())
        set_hint(in, hint, of, made.renamed_from, made.deprecated);
    made.definition = opaque(in, context->opaque());
    return made;
}

}  // namespace schemac::ast::build
