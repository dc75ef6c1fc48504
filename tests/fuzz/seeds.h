// Fuzzing: good input to begin with.
#pragma once

#include "tests/fuzz/targets.h"

namespace schemac::fuzz {

/// The files of tests/fuzz/seeds/TARGET, and those of the examples and golden cases with the target's ending, in the
/// order of their paths.
std::vector<std::string> seeds_of(const Target& target);

/// A whole file; throws `std::runtime_error` where it can't be read.
std::string read_file(const std::string& path);

}  // namespace schemac::fuzz
