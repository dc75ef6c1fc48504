// Edit distance (optimal string alignment: a transposition is one edit) and the choice among candidates.
#include "compiler/source/suggest.h"

#include <algorithm>
#include <vector>

namespace schemac::source {
namespace {

/// Names longer than this are compared by no one at sight either.
constexpr std::size_t longest_compared = 128;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

template <class Candidates>
std::string nearest(std::string_view name, const Candidates& candidates) {
    if (name.empty() || name.size() > longest_compared) return {};
    std::size_t best = std::max<std::size_t>(name.size() / 3, 1) + 1;
    std::string_view found;
    for (std::string_view candidate : candidates) {
        const auto shorter = std::min(name.size(), candidate.size()), longer = std::max(name.size(), candidate.size());
        if (candidate == name || longer - shorter >= best) continue;
        // A name of one or two letters is near to every other such name.
        const auto edits = distance(name, candidate);
        if (edits < best && edits < longer) {
            best = edits;
            found = candidate;
        }
    }
    return std::string(found);
}

}  // namespace

std::string did_you_mean(std::string_view name, std::span<const std::string_view> candidates) {
    return nearest(name, candidates);
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates) {
    return nearest(name, candidates);
}

std::string did_you_mean(std::string_view name, std::initializer_list<std::string_view> candidates) {
    return nearest(name, candidates);
}

}  // namespace schemac::source
