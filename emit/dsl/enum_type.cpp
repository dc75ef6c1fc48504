// Emit, language: enum types.
#include "emit/dsl/enum_type.h"

#include <algorithm>

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

/// Bare where it is a word in lower case that needs no quotes as a name either.
std::string label(const std::string& text) {
    const bool lower = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return lower && name(text) == text ? text : string_literal(text);
}

std::string renamed_label(const model::ObjectId& id, const std::string& text, const Context& context) {
    const auto type = context.hints().label_renames.find(id);
    if (type == context.hints().label_renames.end()) return {};
    const auto old = type->second.find(text);
    return old == type->second.end() ? std::string() : " renamed from " + string_literal(old->second);
}

}  // namespace

std::string enum_type(const model::EnumType& type, const Context& context) {
    const model::ObjectId id = model::id_of(type);
    std::string text = doc_comment(type.comment) + "enum " + name(type.name, context) + renamed_from(id, context) +
                       deprecated(id, context) + " {\n";
    for (const std::string& l : type.labels)
        text += label(l) + renamed_label(id, l, context) + ",\n";
    return text + "}\n";
}

}  // namespace schemac::emit::dsl
