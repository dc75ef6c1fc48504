// Emit, language: extensions.
#include "emit/dsl/extension.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string extension(const model::Extension& extension, const Context&) {
    std::string text = doc_comment(extension.comment) + "extension " + name(extension.name);
    if (!extension.schema.empty()) text += " schema " + name(extension.schema);
    if (!extension.version.empty()) text += " version " + string_literal(extension.version);
    return text + ";\n";
}

}  // namespace schemac::emit::dsl
