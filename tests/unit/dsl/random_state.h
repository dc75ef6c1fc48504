// Random desired states, for laws that must hold for every state. Deterministic: a seed is a state.
#pragma once

#include <cstdint>

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"

namespace schemac::test {

/// A state with tables, their columns, keys, checks and indexes, and what else the dialect has: schemas, enums,
/// domains, sequences, views. Names are hostile now and then: keywords, blanks, quotes, letters beyond ASCII. Foreign
/// keys point at primary keys of the same types; what it says can be created on a server of the dialect's target.
model::State random_state(std::uint32_t seed, const dialect::Dialect& dialect);

}  // namespace schemac::test
