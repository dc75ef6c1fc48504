// Command line: mistakes in the arguments as diagnostics of our own, with suggestions.
#pragma once

#include <CLI/CLI.hpp>

#include "compiler/source/diagnostic.h"

namespace schemac::cli {

/// Throws `source::Failure` (E0410) when the first word is no command.
void check_command(int argc, const char* const* argv, const CLI::App& app);

/// What CLI11 found wrong, as E0411.
source::Diagnostic explain(const CLI::ParseError& error, const CLI::App& app);

}  // namespace schemac::cli
