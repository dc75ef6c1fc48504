// Fuzzing: new text from old.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace schemac::fuzz {

/// `seeds[n]` with a few changes: bytes flipped, parts cut, doubled, repeated many times, or taken from another seed.
/// Nothing but `random` decides. `seeds` may not be empty.
std::string mutate(const std::vector<std::string>& seeds, std::mt19937_64& random);

}  // namespace schemac::fuzz
