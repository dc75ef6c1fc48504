// Emit, language: schemas.
#include "emit/dsl/namespace.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string namespace_declaration(const model::Namespace& declared, const Context& context) {
    return doc_comment(declared.comment) + "schema " + name(declared.name) +
           renamed_from(model::id_of(declared), context) + ";\n";
}

}  // namespace schemac::emit::dsl
