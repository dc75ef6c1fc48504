// Command line: `schemac heads`.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

Exit run_heads(const MigrationOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options, session));
    std::string text;
    const std::vector<std::string> heads = project.graph().heads();
    for (const std::string& id : heads)
        text += revision_line(project, id);
    session.result(text);
    if (heads.size() > 1) session.remark("several heads; `schemac merge -m MESSAGE` makes them one\n");
    return Exit::done;
}

}  // namespace

Command add_heads(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("heads", "List the revisions that no other follows");
    const auto options = std::make_shared<MigrationOptions>();
    add_migration_options(*parser, *options);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac heads\n"
        "  schemac heads --revisions migrations/postgres");
    return {parser, [options](Session& s) { return run_heads(*options, s); }};
}

}  // namespace schemac::cli
