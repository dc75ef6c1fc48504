// Command line: whether colours are wanted.
#pragma once

namespace schemac::cli {

/// Colour is for terminals, unless `--no-color` or NO_COLOR (https://no-color.org) says otherwise, or TERM is `dumb`.
/// `descriptor` is 1 for stdout, 2 for stderr.
bool wants_color(int descriptor, bool no_color);

}  // namespace schemac::cli
