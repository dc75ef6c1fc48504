// What of UTF-8 the front of the compiler needs to know.
#pragma once

#include <cstddef>
#include <string_view>

namespace schemac::source {

/// How many bytes the character at the begin of `text` takes; 0 when it is no valid UTF-8. `text` is not empty.
std::size_t utf8_length(std::string_view text);

/// How many characters; bytes that are no valid UTF-8 count as one each.
std::size_t utf8_characters(std::string_view text);

}  // namespace schemac::source
