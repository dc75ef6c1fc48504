// Command line: hints for states that have none of their own.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// Adds what `--rename` and the file of `--hints` say to the hints of the state that should be. Throws `Stop` when one
/// of them can't be read (E0221).
void add_hints(model::State& to, const CompareOptions& options, const dialect::Dialect& dialect, Session& session);

}  // namespace schemac::cli
