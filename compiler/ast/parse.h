// Source text to tree: the first stage.
#pragma once

#include "compiler/ast/file.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

namespace schemac::ast {

/// Parses a file. Every syntax error is reported (codes E01xx); a declaration with an error is left out of the tree
/// and what follows it is read on. Never throws for what the file says.
File parse(const source::SourceFile& file, source::Diagnostics& diagnostics);

}  // namespace schemac::ast
