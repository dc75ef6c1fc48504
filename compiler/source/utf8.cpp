// Decodes just enough of UTF-8 to count characters and to find what isn't UTF-8.
#include "compiler/source/utf8.h"

#include <algorithm>

namespace schemac::source {
namespace {

std::size_t length_from_first(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

/// Longer forms than needed, surrogates, and what lies past U+10FFFF.
bool forbidden_second(unsigned char first, unsigned char second) {
    return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
           (first == 0xF4 && second > 0x8F);
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = length_from_first(first);
    if (length == 0 || length > text.size()) return 0;
    if (length > 1 && forbidden_second(first, static_cast<unsigned char>(text[1]))) return 0;
    const auto rest = text.substr(1, length - 1);
    const bool continues = std::all_of(rest.begin(), rest.end(), [](char c) { return (c & 0xC0) == 0x80; });
    return continues ? length : 0;
}

std::size_t utf8_characters(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(std::max<std::size_t>(utf8_length(text), 1));
        ++count;
    }
    return count;
}

}  // namespace schemac::source
