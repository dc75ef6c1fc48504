// Cuts and cleans the line that a diagnostic shows: source text is untrusted, and may be one line of a megabyte.
#include "compiler/source/excerpt.h"

#include "compiler/source/utf8.h"

#include <algorithm>

namespace schemac::source {
namespace {

constexpr std::size_t longest_line = 160;
constexpr std::size_t context_before = 60;
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "...";

bool is_control(unsigned char c) {
    return c < 0x20 || c == 0x7F;
}

/// The character at the begin of `text`, or what stands for it; `length` becomes its bytes in `text`.
std::string_view shown(std::string_view text, std::size_t& length) {
    length = utf8_length(text);
    if (length == 0) {
        length = 1;
        return replacement;
    }
    const auto first = static_cast<unsigned char>(text[0]);
    if (first == '\t') return "    ";
    // U+0080 to U+009F are control characters as well.
    const bool c1 = first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    return is_control(first) || c1 ? replacement : text.substr(0, length);
}

/// Drops bytes from the front up to `keep_from`, at the begin of a character.
std::size_t character_begin(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at] & 0xC0) == 0x80)
        --at;
    return at;
}

}  // namespace

Excerpt excerpt(const SourceFile& file, const Span& span) {
    Excerpt result;
    result.line = file.position(span.begin).line;
    const auto line = file.line(result.line);
    const std::size_t begin = std::min<std::size_t>(span.begin - file.line_begin(result.line), line.size());
    const std::size_t end = std::clamp<std::size_t>(span.end - file.line_begin(result.line), begin, line.size());

    std::size_t from = 0;
    if (line.size() > longest_line && begin > context_before) {
        from = character_begin(line, begin - context_before);
        result.text = ellipsis;
    }
    std::size_t width = result.text.size();
    result.caret_column = width;
    std::size_t caret_end = width;
    for (std::size_t at = from, length = 0; at < line.size(); at += length) {
        if (width > longest_line) {
            result.text += ellipsis;
            break;
        }
        if (at <= begin) result.caret_column = width;
        const auto piece = shown(line.substr(at), length);
        result.text += piece;
        width += piece == "    " ? 4 : 1;
        if (at < end) caret_end = width;
        if (at + length <= begin) result.caret_column = width;
    }
    result.caret_count =
        std::max<std::size_t>(caret_end > result.caret_column ? caret_end - result.caret_column : 0, 1);
    return result;
}

std::string printable(std::string_view text) {
    std::string result;
    for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
        const auto piece = shown(text, length);
        const bool blank = text[0] == '\n' || text[0] == '\t';
        result += blank ? " " : piece;
    }
    return result;
}

}  // namespace schemac::source
