// Emit: a State to text in the language, for `pull`.
#pragma once

#include <string>

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"

namespace schemac::emit::dsl {

/// The schema and the hints of a state as the source of one file that compiles back to the same state for the
/// dialect's target. Objects that schemac doesn't manage are named in a comment at the top. Deterministic: schemas,
/// extensions, types, sequences, tables, views, routines, triggers and raw objects follow one another, each kind in
/// the order of the state. Laid out by `ast::format`.
std::string write(const model::State& state, const dialect::Dialect& dialect);

}  // namespace schemac::emit::dsl
