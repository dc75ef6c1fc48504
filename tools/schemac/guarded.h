// Command line: errors end up on stderr, as diagnostics with their codes.
#pragma once

#include <functional>

#include "compiler/source/diagnostic.h"
#include "tools/schemac/exit.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

void complain(const source::Diagnostic& diagnostic, const Session& session);

/// Runs something; what it reported, errors and warnings, comes last.
Exit guarded(Session& session, const std::function<Exit(Session&)>& run);

}  // namespace schemac::cli
