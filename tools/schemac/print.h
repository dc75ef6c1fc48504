// Command line: shows what crosses the seams of the compiler (`--print`), for those who work on it.
#pragma once

#include <string>
#include <vector>

#include "tools/schemac/compare.h"
#include "tools/schemac/exit.h"

namespace schemac::cli {

/// The trees of the `.schema` files among the arguments.
Exit print_trees(const std::vector<StateArgument>& arguments, Session& session);

/// `state`, `canonical` or `changes`.
Exit print(const std::string& what, const Comparison& comparison, const diff::Changes& changes, Session& session);

}  // namespace schemac::cli
