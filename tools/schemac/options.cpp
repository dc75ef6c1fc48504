// Command line: options that commands share.
#include "tools/schemac/options.h"

#include <CLI/CLI.hpp>

namespace schemac::cli {

void add_project_options(CLI::App& parser, Session& session) {
    parser.add_option("--config", session.options.config, "the configuration (default: the nearest schemac.toml)")
        ->option_text("FILE");
    parser.add_option("--env", session.options.environment, "the environment of schemac.toml to use")
        ->option_text("NAME");
}

void add_output_options(CLI::App& parser, Session& session) {
    parser.add_option("--output,-o", session.options.output, "write the result there instead of to stdout")
        ->option_text("FILE");
    parser.add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser.add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
}

void add_state_options(CLI::App& parser, Session& session) {
    parser
        .add_option("--dialect", session.options.dialect,
                    "the server to compile for, such as postgres:15; by default what the states are of")
        ->option_text("TARGET");
    parser
        .add_option("--dev-url", session.options.dev_url,
                    "a server where .sql files may be loaded into a scratch database")
        ->option_text("URL");
}

}  // namespace schemac::cli
