// Command line: `schemac backfill`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/commands/commands.h"
#include "tools/schemac/run_revisions.h"

namespace schemac::cli {

Command add_backfill(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("backfill", "Run just the backfills that come next, from a job of its own");
    const auto options = std::make_shared<RunOptions>();
    options->target = "heads";
    options->backfills_only = true;
    add_run_options(*parser, *options);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac upgrade --until expand && schemac backfill\n"
        "  schemac backfill --env production --all -j 4\n\n"
        "It stops before the first step that is no backfill; `schemac upgrade` runs the rest. Interrupted at any\n"
        "moment, the same command goes on with the next batch.\n"
        "Exit: 0 done or none to do, 1 error, 3 refused by policy.");
    return {parser, [options](Session& s) { return run_revisions(migrate::Direction::up, *options, s); }};
}

}  // namespace schemac::cli
