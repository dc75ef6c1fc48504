// The line of a span as it is shown under a diagnostic, and where the carets go.
#pragma once

#include "compiler/source/sources.h"

#include <string>

namespace schemac::source {

/// One line of source, made fit for a terminal: tabs are spaces, control characters and bytes that are no UTF-8 are
/// marks, a long line is cut around the span.
struct Excerpt {
    std::uint32_t line = 1;
    std::string text;
    /// Where the carets begin in `text`, and how many there are: always one at least.
    std::size_t caret_column = 0;
    std::size_t caret_count = 1;
};

/// The first line of a valid span.
Excerpt excerpt(const SourceFile& file, const Span& span);

/// `text` without what could control a terminal; line breaks become blanks.
std::string printable(std::string_view text);

}  // namespace schemac::source
