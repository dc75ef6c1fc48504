// Fuzzing: the input that a crash or a hang comes from, kept for afterwards.
#pragma once

#include <string_view>

namespace schemac::fuzz {

/// From here on a fatal signal, or a run of over `seconds`, writes the last input that `running` was given to `path`
/// and says so on stderr before the program ends.
void keep_last_words(const char* path, unsigned seconds);

/// The input that is about to run; the text must stay where it is until the next call.
void running(std::string_view target, std::string_view input);

}  // namespace schemac::fuzz
