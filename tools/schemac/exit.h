// Command line: exit codes.
#pragma once

namespace schemac::cli {

enum class Exit : int {
    done = 0,  ///< or no difference
    error = 1,
    difference = 2,  ///< `--check`, `drift`, `fmt --check`
    refused = 3,     ///< by policy
};

}  // namespace schemac::cli
