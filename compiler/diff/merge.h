// Diff: two states that both came from a third, as one.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/state.h"

namespace schemac::diff {

struct Merged {
    model::State state;
    std::vector<std::string> conflicts;  ///< what both sides changed, each in its own way, for people
};

/// What `one` and `other` each made of `base`, together. An object that only one side touched is as that side has it;
/// of a table that both touched, each member is. Facts are those of `one`.
Merged merge(const model::State& base, const model::State& one, const model::State& other);

}  // namespace schemac::diff
