// Command line: `schemac upgrade`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/commands/commands.h"
#include "tools/schemac/run_revisions.h"

namespace schemac::cli {

Command add_upgrade(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("upgrade", "Run revisions on a database, up to one");
    const auto options = std::make_shared<RunOptions>();
    options->target = "head";
    parser->add_option("target", options->target, "up to which: head (default), heads, +N, an id, LABEL@head, ID+N")
        ->option_text("TARGET");
    add_run_options(*parser, *options);
    add_script_options(*parser, *options);
    parser
        ->add_option("--until", options->until,
                     "run no step of a later stage than expand, migrate or contract; `schemac upgrade` runs the rest")
        ->option_text("STAGE")
        ->check(CLI::IsMember({"expand", "migrate", "contract"}))
        ->excludes("--sql", "--dry-run");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac upgrade                                all that the environment's database lacks\n"
        "  schemac upgrade +1 --url postgres://app@db/shop\n"
        "  schemac upgrade --dry-run                      which would run\n"
        "  schemac upgrade --all -j 8                     on all of the environment's databases, eight at a time\n"
        "  schemac upgrade --until expand                 what the old application still works with\n"
        "  schemac upgrade 3f9c2a1b:head --sql -o up.sql  a script, without a database\n\n"
        "Interrupted at any moment, the same command goes on where it stopped.\n"
        "Exit: 0 done, 1 error, 3 refused by policy.");
    return {parser, [options](Session& s) { return run_revisions(migrate::Direction::up, *options, s); }};
}

}  // namespace schemac::cli
