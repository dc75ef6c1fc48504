// `collation`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {

Collation collation(const Input& in, P::CollationDeclarationContext* context) {
    Collation made;
    made.name = name(in, context->name());
    made.definition = opaque(in, context->opaque());
    const auto of = "collation `" + made.name.name.text + "`";
    for (auto* hint : context->hint())
        set_hint(in, hint, of, made.renamed_from, made.deprecated);
    return made;
}

}  // namespace schemac::ast::build
