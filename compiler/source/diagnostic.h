// One finding about the user's input, as data. `render.h` shows it.
#pragma once

#include "compiler/source/code.h"
#include "compiler/source/span.h"

#include <string>
#include <vector>

namespace schemac::source {

/// Something that belongs to a diagnostic: with a span it points there ("first declared here").
struct Note {
    std::string text;
    Span span;

    friend bool operator==(const Note&, const Note&) = default;
};

/// A code with its message, the place it is about, and what may help.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::error;
    std::string message;
    /// The narrowest place that is wrong; invalid when it is about no source text.
    Span span;
    /// Stands beside the caret; never repeats the message.
    std::string label;
    /// What it is about when there is no span: an object, a file, a server.
    std::string where;
    std::vector<Note> notes;
    std::vector<std::string> help;

    /// Each adds to the diagnostic and gives it back, so that they can be chained.
    Diagnostic& with_label(std::string text);
    Diagnostic& with_where(std::string text);
    Diagnostic& with_note(std::string text, Span at = {});
    Diagnostic& with_help(std::string text);
    /// Adds "did you mean `x`?"; nothing when there is no suggestion.
    Diagnostic& with_suggestion(std::string_view name);

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// A diagnostic from a code of codes/*.def; the number of arguments is checked when compiled.
template <Code C, class... Arguments>
Diagnostic diagnose(C, Span span, Arguments&&... arguments) {
    static_assert(placeholders(C::info.format) == sizeof...(Arguments), "the code's message wants other arguments");
    Diagnostic made;
    made.code = C::info.number;
    made.severity = C::info.severity;
    made.message = fill(C::info.format, {Argument(arguments)...});
    made.span = span;
    return made;
}

}  // namespace schemac::source
