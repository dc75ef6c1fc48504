// Which diagnostic codes the tests provoke. A code that the example of its page can't provoke needs a test tagged with
// it, which passes what it got to one of these functions; a tag whose code was never seen fails the run (see main.cpp).
#pragma once

#include "compiler/source/diagnostics.h"
#include "compiler/source/failure.h"

#include <optional>
#include <string>
#include <vector>

namespace schemac::test {

/// Notes the code as seen by the test that runs, and gives the diagnostic back.
const source::Diagnostic& saw(const source::Diagnostic& diagnostic);
void saw(const source::Diagnostics& diagnostics);

/// What the failure says that `run` throws; nothing when it throws none. Its code is noted as seen.
template <class Run>
std::optional<source::Diagnostic> failure_of(Run&& run) {
    try {
        run();
    } catch (const source::Failure& failure) {
        return saw(failure.diagnostic());
    }
    return std::nullopt;
}

/// "test name: E0501" for each tag of a test that has run without having seen the code.
const std::vector<std::string>& unproven_tags();

/// Whether a text is a code: `E` or `W` and four digits.
bool is_code(const std::string& text);

}  // namespace schemac::test
