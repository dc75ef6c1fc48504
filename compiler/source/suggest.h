// "did you mean": the candidate nearest to what was written.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace schemac::source {

/// The candidate nearest to `name` by edit distance, letter case aside, or an empty string when none is near
/// enough (a third of its length, transpositions counting as one). Ties go to the first.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> candidates);
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates);
std::string did_you_mean(std::string_view name, std::initializer_list<std::string_view> candidates);

}  // namespace schemac::source
