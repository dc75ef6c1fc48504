// A place in a source file. Every node of the tree and every diagnostic carries one.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace schemac::source {

/// The index of a file in `Sources`.
using FileId = std::uint32_t;

inline constexpr FileId no_file = std::numeric_limits<FileId>::max();

/// The bytes `begin` (included) to `end` (excluded) of a file.
struct Span {
    FileId file = no_file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    /// Whether it points anywhere.
    constexpr bool valid() const { return file != no_file; }

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that covers both; either may be invalid, then it is the other.
constexpr Span cover(const Span& first, const Span& last) {
    if (!first.valid()) return last;
    if (!last.valid() || last.file != first.file) return first;
    return {first.file, first.begin < last.begin ? first.begin : last.begin,
            first.end > last.end ? first.end : last.end};
}

}  // namespace schemac::source
