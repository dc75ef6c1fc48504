// Command line: whether colours are wanted.
#include "tools/schemac/terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace schemac::cli {

bool wants_color(int descriptor, bool no_color) {
    const char* never = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    if (no_color || (never && *never) || (term && std::string_view(term) == "dumb")) return false;
    return isatty(descriptor) == 1;
}

}  // namespace schemac::cli
