// Command line: `schemac branches`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

Exit run_branches(const MigrationOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options, session));
    std::string text;
    for (const std::string& id : project.graph().branch_points()) {
        text += revision_line(project, id);
        for (const std::string& child : project.graph().children(id))
            text += "  -> " + revision_line(project, child);
    }
    session.result(text);
    return Exit::done;
}

}  // namespace

Command add_branches(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("branches", "List the revisions that several others follow");
    const auto options = std::make_shared<MigrationOptions>();
    add_migration_options(*parser, *options);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac branches\n"
        "  schemac branches --dialect sqlite");
    return {parser, [options](Session& s) { return run_branches(*options, s); }};
}

}  // namespace schemac::cli
