// Command line: `schemac show`.
#include <CLI/CLI.hpp>
#include <memory>

#include "migrate/graph/target.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

struct ShowOptions {
    MigrationOptions migration;
    std::string target = "head";
};

Exit run_show(const ShowOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    std::string text;
    for (const std::string& id : project.graph().sorted(migrate::named(options.target, project.graph(), {})))
        text += revision_line(project, id) + revision_details(project, id) + '\n' +
                std::string(session.sources.load(project.revision(id).path).text());
    session.result(text);
    return Exit::done;
}

}  // namespace

Command add_show(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("show", "Show a revision: what it is, and its file");
    const auto options = std::make_shared<ShowOptions>();
    parser->add_option("target", options->target, "which: an id, head (default), heads, LABEL@head")
        ->option_text("TARGET");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac show 3f9c\n"
        "  schemac show head-1 --dialect postgres");
    return {parser, [options](Session& s) { return run_show(*options, s); }};
}

}  // namespace schemac::cli
