// Random specs, and random changes to them.
#pragma once

#include "tests/laws/random.h"
#include "tests/laws/sqlite/spec.h"

namespace schemac::laws::sqlite {

Spec generate(Random& random);

/// One to six edits, of any kind.
Spec mutate(Spec spec, Random& random);

/// Statements that put rows into every table; each may fail.
std::vector<std::string> rows(const Spec& spec, Random& random);

}  // namespace schemac::laws::sqlite
