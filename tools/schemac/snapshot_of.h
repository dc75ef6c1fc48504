// Command line: the snapshot of what has run.
#pragma once

#include <optional>

#include "migrate/runner/work.h"
#include "tools/schemac/state/argument.h"

namespace schemac::cli {

/// The state that these revisions lead to together, where one of them follows all others; `empty` for none.
std::optional<StateArgument> snapshot_of(const migrate::Ids& done, const migrate::Project& project);

}  // namespace schemac::cli
