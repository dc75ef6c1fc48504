// The exception that stops a run.
#include "compiler/source/failure.h"

namespace schemac::source {

Failure::Failure(Diagnostic diagnostic)
    : diagnostic_(std::move(diagnostic)), what_(diagnostic_.code + ": " + diagnostic_.message) {}

Failure& Failure::at(std::string where) {
    diagnostic_.with_where(std::move(where));
    return *this;
}

Failure& Failure::note(std::string text) {
    diagnostic_.with_note(std::move(text));
    return *this;
}

Failure& Failure::help(std::string text) {
    diagnostic_.with_help(std::move(text));
    return *this;
}

}  // namespace schemac::source
