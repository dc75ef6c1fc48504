// Command line: `upgrade`, `downgrade` and `backfill`.
#include "tools/schemac/run_revisions.h"

#include <CLI/CLI.hpp>

#include "migrate/runner/interrupt.h"
#include "migrate/runner/offline.h"
#include "tools/schemac/policy.h"
#include "tools/schemac/several.h"

namespace schemac::cli {
namespace {

using migrate::Direction;

Exit print_script(Direction direction, const RunOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    const migrate::Work work = migrate::offline_work(direction, options.target, project);
    session.result(migrate::offline_script(work, project, session.config().history));
    const std::vector<plan::Hazard> refused = refused_of(work, project, policy_with(options.allowed, session));
    if (refused.empty()) return Exit::done;
    session.complain(refusal(refused));
    return Exit::refused;
}

Exit dry_run(Direction direction, const RunOptions& options, const std::vector<Place>& places, Session& session) {
    Exit worst = Exit::done;
    std::string text;
    for (const Place& place : places) {
        if (places.size() > 1) text += place.name + ":\n";
        const Exit exit = Run(direction, options, place, session).dry_run(text);
        if (exit != Exit::done) worst = exit;
    }
    session.result(text);
    return worst;
}

}  // namespace

void add_run_options(CLI::App& parser, RunOptions& options) {
    add_migration_options(parser, options.migration);
    parser.add_flag("--all", options.all, "run on all databases of the environment, or of a URL with `*` in its name");
    parser.add_option("--jobs,-j", options.jobs, "with --all: on how many of them at a time (default: 1)")
        ->option_text("N")
        ->check(CLI::Range(1, 1000));
    parser.add_option("--allow", options.allowed, "a hazard that the run may have, or `all`; repeatable")
        ->option_text("HAZARD")
        ->allow_extra_args(false);
    parser
        .add_option("--lock-timeout", options.lock_timeout,
                    "how long a statement waits for a lock before it is tried again later (default: 5)")
        ->option_text("SECONDS")
        ->check(CLI::PositiveNumber);
    parser.add_option("--wait", options.wait, "how long to wait for another runner (default: 60)")
        ->option_text("SECONDS");
}

void add_script_options(CLI::App& parser, RunOptions& options) {
    CLI::Option* sql =
        parser.add_flag("--sql", options.sql, "print a script for the server's own client instead, without connecting");
    parser.add_flag("--dry-run", options.dry_run, "only say which revisions would run")->excludes(sql);
}

Exit run_revisions(Direction direction, const RunOptions& options, Session& session) {
    if (options.sql) return print_script(direction, options, session);
    std::vector<Place> chosen{};
    if (options.all)
        chosen = places(options.migration, session);
    else
        chosen.push_back(place(options.migration, session));
    if (options.dry_run) return dry_run(direction, options, chosen, session);
    const auto run = [&](const Place& place) { return Run(direction, options, place, session).run(); };
    migrate::watch_for_interrupt();
    return options.all ? Several{chosen, options.jobs}.run(run, session) : run(chosen.front());
}

}  // namespace schemac::cli
