// Emit, language: composite types.
#include "emit/dsl/composite_type.h"

#include "emit/dsl/collation.h"
#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/type.h"

namespace schemac::emit::dsl {

std::string composite_type(const model::CompositeType& composite, const Context& context) {
    const model::ObjectId id = model::id_of(composite);
    std::string text = doc_comment(composite.comment) + "type " + name(composite.name, context);
    text += renamed_from(id, context) + deprecated(id, context) + " {\n";
    for (const model::CompositeType::Attribute& attribute : composite.attributes) {
        text += doc_comment(attribute.comment) + column_name(attribute.name) + ' ' + type(attribute.type, context);
        if (!attribute.collation.empty()) text += " collate " + collation_name(attribute.collation, context);
        text += ";\n";
    }
    return text + "}\n";
}

}  // namespace schemac::emit::dsl
