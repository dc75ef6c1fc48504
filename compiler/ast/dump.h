// The tree as text, without spans: for `schemac --print ast`, and to compare two trees.
#pragma once

#include "compiler/ast/file.h"

#include <string>

namespace schemac::ast {

/// A line for each node and each field that is set, indented by depth.
std::string dump(const File& file);

}  // namespace schemac::ast
