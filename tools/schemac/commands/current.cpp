// Command line: `schemac current`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "migrate/graph/target.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

struct CurrentOptions {
    MigrationOptions migration;
    bool verbose = false;
};

std::string half_done(const migrate::Entry& entry) {
    const char* word = entry.state == migrate::Entry::State::upgrading ? "upgrade" : "downgrade";
    return entry.revision + "  (" + word + " interrupted, " + std::to_string(entry.position) + " parts of it done)\n";
}

std::string unknown_or_edited(const migrate::Entry& entry, const migrate::Project& project) {
    if (!project.graph().contains(entry.revision)) return entry.revision + "  (of which there is no file)\n";
    if (entry.state == migrate::Entry::State::upgrading || entry.checksum.empty()) return {};
    const std::string now = emit::revision::upgrade_hash(project.revision(entry.revision).file);
    return now == entry.checksum ? "" : entry.revision + "  (edited after it ran)\n";
}

std::string describe(const migrate::Project& project, const migrate::Entries& entries, bool verbose) {
    std::string text;
    for (const std::string& id : migrate::current(project.graph(), migrate::applied(entries))) {
        text += revision_line(project, id);
        if (verbose) text += revision_details(project, id) + "  ran:      " + entries.at(id).changed_at + '\n';
    }
    for (const auto& [id, entry] : entries) {
        if (entry.state != migrate::Entry::State::applied) text += half_done(entry);
        text += unknown_or_edited(entry, project);
    }
    return text.empty() ? "base  (no revision has run)\n" : text;
}

Exit run_current(const CurrentOptions& options, Session& session) {
    std::string text;
    const std::vector<Place> all = places(options.migration, session);
    for (const Place& place : all) {
        const auto connection = migrate::connect(place.url, false);
        const model::Product product = connection->target().product;
        const migrate::Project project = read_project(folder_for(product, options.migration, session));
        migrate::History history(*connection, {product, session.config().history});
        if (all.size() > 1) text += place.name + ":\n";
        text += describe(project, history.read(), options.verbose);
    }
    session.result(text);
    return Exit::done;
}

}  // namespace

Command add_current(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("current", "Show which revisions a database has");
    const auto options = std::make_shared<CurrentOptions>();
    add_migration_options(*parser, options->migration);
    parser->add_flag("--verbose,-v", options->verbose, "more about each");
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac current --env production\n"
        "  schemac current -v --url sqlite:app.db");
    return {parser, [options](Session& s) { return run_current(*options, s); }};
}

}  // namespace schemac::cli
