// What can be added to a diagnostic after it was made.
#include "compiler/source/diagnostic.h"

#include <utility>

namespace schemac::source {

Diagnostic& Diagnostic::with_label(std::string text) {
    label = std::move(text);
    return *this;
}

Diagnostic& Diagnostic::with_where(std::string text) {
    where = std::move(text);
    return *this;
}

Diagnostic& Diagnostic::with_note(std::string text, Span at) {
    notes.push_back({std::move(text), at});
    return *this;
}

Diagnostic& Diagnostic::with_help(std::string text) {
    help.push_back(std::move(text));
    return *this;
}

Diagnostic& Diagnostic::with_suggestion(std::string_view name) {
    if (!name.empty()) help.push_back("did you mean `" + std::string(name) + "`?");
    return *this;
}

}  // namespace schemac::source
