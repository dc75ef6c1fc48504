// Command line: `schemac downgrade`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/commands/commands.h"
#include "tools/schemac/run_revisions.h"

namespace schemac::cli {

Command add_downgrade(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("downgrade", "Undo revisions on a database, down to one that stays");
    const auto options = std::make_shared<RunOptions>();
    parser->add_option("target", options->target, "which stays: -N, base (none), an id, ID-N")
        ->option_text("TARGET")
        ->required();
    add_run_options(*parser, *options);
    add_script_options(*parser, *options);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac downgrade -1                           undo the last one\n"
        "  schemac downgrade base --url sqlite:app.db     undo all\n"
        "  schemac downgrade head:3f9c2a1b --sql          a script, without a database\n\n"
        "What going back loses stands at the head of each revision (`schemac show ID`), and is refused unless it is\n"
        "allowed: `--allow data-loss`.\n"
        "Exit: 0 done, 1 error, 3 refused by policy.");
    return {parser, [options](Session& s) { return run_revisions(migrate::Direction::down, *options, s); }};
}

}  // namespace schemac::cli
