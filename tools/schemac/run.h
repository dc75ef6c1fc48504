// Command line: the program.
#pragma once

namespace schemac::cli {

/// Runs one command; gives the exit code. Every error ends up on stderr, as a diagnostic with its code.
int run(int argc, const char* const* argv);

}  // namespace schemac::cli
