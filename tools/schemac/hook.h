// Command line: programs of the project's own that run before and after.
#pragma once

#include <string>
#include <string_view>

#include "migrate/runner/work.h"

namespace schemac::cli {

/// Runs a command by the shell, with the text as its input; nothing for an empty command. Its output goes to stderr.
/// Throws `source::Failure` (E0825) when it fails.
void run_hook(std::string_view name, const std::string& command, const std::string& input);

/// What a hook of a run reads: the database, without its password, the direction, and each revision with its steps.
std::string hook_input(const migrate::Work& work, const migrate::Project& project, const std::string& database);

}  // namespace schemac::cli
