// Command line: whether what stays still works after a plan.
#pragma once

#include "compiler/dialect/dialect.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// Reports (E0705) each view and trigger of both states that resolves in `from` and no longer in `to`, where the
/// product's engine can be asked without a server.
void check_bodies(const model::State& from, const model::State& to, const dialect::Dialect& dialect, Session& session);

}  // namespace schemac::cli
