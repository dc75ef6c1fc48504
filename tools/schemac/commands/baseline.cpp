// Command line: `schemac baseline`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/clock.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/first_revision.h"
#include "tools/schemac/new_revision.h"

namespace schemac::cli {
namespace {

struct BaselineOptions {
    MigrationOptions migration;
    std::string message = "baseline";
};

/// From nothing to what the database is.
NewRevision baseline_of(const Place& place, const BaselineOptions& options, Session& session) {
    StateArgument nothing;
    nothing.name = "empty";
    StateArgument live;
    live.form = StateArgument::Form::live;
    live.url = place.url;
    live.name = place.name;
    CompareOptions compare_options;
    compare_options.keep_loaded = true;
    const Comparison comparison = compare(nothing, live, compare_options, session);
    const model::Target& target = comparison.dialect->target();
    const std::string folder = folder_for(target.product, options.migration, session);
    require_no_revisions("baseline", folder);
    emit::revision::Revision header;
    header.target = model::to_string(target);
    header.date = utc_now();
    header.message = options.message;
    const plan::Plan up = plan_upgrade(comparison, changes(comparison, session), session);
    const plan::Plan down = plan_downgrade(comparison, session);
    const auto writer = emit::sql::make_writer(target);
    return with_snapshot(folder, emit::revision::make(std::move(header), {up, down}, *writer), comparison.loaded_to);
}

Exit run_baseline(const BaselineOptions& options, Session& session) {
    const Place place = cli::place(options.migration, session);
    require_nothing_ran("baseline", place, session);
    const NewRevision made = baseline_of(place, options, session);
    write(made, session);
    stamp_first(made.revision.id, place, made.folder, session);
    session.remark(place.name + " is at revision " + made.revision.id + "; nothing was run on it\n");
    return Exit::done;
}

}  // namespace

Command add_baseline(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("baseline", "Begin a history with a database that has none, as it is");
    const auto options = std::make_shared<BaselineOptions>();
    add_migration_options(*parser, options->migration);
    parser->add_option("--message,-m", options->message, "what the revision is called (default: baseline)")
        ->option_text("TEXT");
    add_project_options(*parser, session);
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
    parser->footer(
        "Examples:\n"
        "  schemac baseline --url postgres://app@db/shop\n"
        "  schemac pull --output schema/main.schema && schemac baseline && schemac diff\n\n"
        "It writes the first revision, which builds all that is there from nothing, and notes that it has run. "
        "Another\n"
        "database of the same schema is noted with `schemac stamp head`.\n"
        "Exit: 0 done, 1 error.");
    return {parser, [options](Session& s) { return run_baseline(*options, s); }};
}

}  // namespace schemac::cli
