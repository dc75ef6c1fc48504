// Turns diagnostics into what a person reads at a terminal.
#pragma once

#include "compiler/source/diagnostic.h"

#include <string>

namespace schemac::source {

class Diagnostics;
class Sources;

/// One diagnostic, with its line and a caret, ending in a line break. `color` adds ANSI colours.
std::string render(const Diagnostic& diagnostic, const Sources& sources, bool color = false);
/// All of a run, sorted, an empty line between them.
std::string render(const Diagnostics& diagnostics, const Sources& sources, bool color = false);

}  // namespace schemac::source
