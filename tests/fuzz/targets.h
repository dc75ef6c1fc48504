// Fuzzing: every parser of text that somebody else writes, each as one function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace schemac::fuzz {

/// A parser under test. `run` may refuse the text in the product's own way (diagnostics, `source::Failure`); anything
/// else, a crash, a hang, an exception, a law broken (`std::logic_error`), is a finding.
struct Target {
    std::string name;
    void (*run)(std::string_view text);
    std::string seeds;  ///< ending of the examples' and golden cases' files that are input too; empty: none are
};

/// All targets, by name.
const std::vector<Target>& targets();

/// The target of that name, or null.
const Target* find(std::string_view name);

}  // namespace schemac::fuzz
