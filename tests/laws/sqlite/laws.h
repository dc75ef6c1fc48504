// The laws of the design, held against one case.
#pragma once

#include <string>

#include "tests/laws/sqlite/shrink.h"

namespace schemac::laws::sqlite {

/// What a case is good for.
struct Verdict {
    bool usable = false;  ///< SQLite takes both schemas
    std::string broken;   ///< the law that doesn't hold, and how; empty: all do
};

/// Converge, stable, revert and keep, with rows and without; source and pull.
Verdict judge(const Case& tried);

/// The whole script of a case, transactions included; empty where there is nothing to do or a state isn't usable.
std::string script_of(const Case& tried);

}  // namespace schemac::laws::sqlite
