// Command line: options that commands share, added to a command's own.
#pragma once

#include <functional>

#include "tools/schemac/exit.h"
#include "tools/schemac/session.h"

namespace CLI {
class App;
}

namespace schemac::cli {

/// A command as the command line knows it: its parser, and what runs it once that has parsed.
struct Command {
    CLI::App* parser = nullptr;
    std::function<Exit(Session&)> run;
};

void add_project_options(CLI::App& parser, Session& session);  ///< `--config`, `--env`
void add_output_options(CLI::App& parser, Session& session);   ///< `--output`, `--no-color`
void add_state_options(CLI::App& parser, Session& session);    ///< `--dialect`, `--dev-url`

}  // namespace schemac::cli
