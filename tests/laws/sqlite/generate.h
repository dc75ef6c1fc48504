// Random specs, and random changes to them.
#pragma once

#include "tests/laws/random.h"
#include "tests/laws/sqlite/shrink.h"

namespace schemac::laws::sqlite {

Spec generate(Random& random);

/// One to six edits, of any kind.
Spec mutate(Spec spec, Random& random);

/// Statements that put rows into every table; each may fail.
std::vector<std::string> rows(const Spec& spec, Random& random);

/// Two specs, the second mostly made from the first, and rows for the first.
Case make_case(std::size_t seed);

}  // namespace schemac::laws::sqlite
