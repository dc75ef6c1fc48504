// Command line: `schemac stamp`.
#include <CLI/CLI.hpp>
#include <memory>

#include "migrate/graph/target.h"
#include "migrate/runner/lock.h"
#include "migrate/runner/stamp.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/progress.h"

namespace schemac::cli {
namespace {

struct StampOptions {
    MigrationOptions migration;
    std::vector<std::string> targets;
    int wait = 60;
};

void stamp(const Place& place, const StampOptions& options, Session& session) {
    const auto connection = migrate::connect(place.url, false);
    const model::Product product = connection->target().product;
    const migrate::Project project = read_project(folder_for(product, options.migration, session));
    migrate::History history(*connection, {product, session.config().history});
    Progress progress(session);
    const migrate::Lock lock(*connection, place.name, options.wait, progress);
    history.create();
    const migrate::Ids applied = migrate::applied(history.read());
    migrate::Ids ids;
    for (const std::string& target : options.targets)
        ids.merge(migrate::named(target, project.graph(), applied));
    const std::size_t changed = migrate::stamp(ids, project, *connection, history);
    session.remark(place.name + ": " + std::to_string(changed) + " revisions stamped or unstamped; nothing was run\n");
}

Exit run_stamp(const StampOptions& options, Session& session) {
    for (const Place& place : places(options.migration, session))
        stamp(place, options, session);
    return Exit::done;
}

}  // namespace

Command add_stamp(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("stamp", "Note that a database is at a revision, without running anything");
    const auto options = std::make_shared<StampOptions>();
    parser
        ->add_option("target", options->targets, "where it is: an id, head, heads, base, or `current` for edited files")
        ->option_text("TARGET…")
        ->required();
    add_migration_options(*parser, options->migration);
    parser->add_option("--wait", options->wait, "how long to wait for a runner (default: 60)")->option_text("SECONDS");
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac stamp head --url postgres://app@db/shop   for a database that was made otherwise\n"
        "  schemac stamp base                                as if nothing had run\n"
        "  schemac stamp current                             takes files that were edited after they ran as they "
        "are\n\n"
        "What the target follows counts as run, and all else as not run.");
    return {parser, [options](Session& s) { return run_stamp(*options, s); }};
}

}  // namespace schemac::cli
