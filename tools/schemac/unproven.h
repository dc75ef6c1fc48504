// Command line: differences that may be none are named.
#pragma once

#include "compiler/diff/change.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// A line for each view whose two queries could only be compared by their tokens, and differ in these.
void name_unproven(const diff::Changes& changes, const Session& session);

}  // namespace schemac::cli
