// Emit, language: collations.
#include "emit/dsl/collation.h"

#include <algorithm>

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string collation(const model::Collation& collation, const Context& context) {
    const model::ObjectId id = model::id_of(collation);
    std::string text = doc_comment(collation.comment) + "collation " + name(collation.name, context) + " (provider = ";
    text += collation.provider;
    const auto add = [&](std::string_view option, const std::string& value) {
        if (!value.empty()) text += ", " + std::string(option) + " = " + string_literal(value);
    };
    add("locale", collation.locale);
    add("lc_collate", collation.collate);
    add("lc_ctype", collation.ctype);
    if (!collation.deterministic) text += ", deterministic = false";
    add("rules", collation.rules);
    return text + ')' + renamed_from(id, context) + deprecated(id, context) + ";\n";
}

std::string collation_name(const std::string& text, const Context& context) {
    const std::optional<model::ObjectId> id = context.dialect().collation(text);
    const auto& declared = context.schema().collations;
    const bool own = id && std::any_of(declared.begin(), declared.end(),
                                       [&](const model::Collation& c) { return model::id_of(c) == *id; });
    return own ? name(model::QualifiedName{id->schema, id->name}, context) : name(text);
}

}  // namespace schemac::emit::dsl
