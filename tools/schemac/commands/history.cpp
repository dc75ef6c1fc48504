// Command line: `schemac history`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "migrate/graph/target.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

struct HistoryOptions {
    MigrationOptions migration;
    std::string range;
    bool verbose = false;
};

/// `FROM:TO`, each of which may be left out; FROM itself is shown.
std::vector<std::string> chosen(const std::string& range, const migrate::Graph& graph) {
    if (range.empty()) return graph.order();
    const std::size_t colon = range.find(':');
    const std::string from = range.substr(0, colon);
    const std::string to = colon == std::string::npos ? from : range.substr(colon + 1);
    migrate::Ids ids = graph.with_ancestors(migrate::named(to.empty() ? "heads" : to, graph, {}));
    const migrate::Ids first = migrate::named(from.empty() ? "base" : from, graph, {});
    const migrate::Ids after = first.empty() ? ids : graph.with_descendants(first);
    std::erase_if(ids, [&](const std::string& id) { return !after.contains(id); });
    return graph.sorted(ids);
}

Exit run_history(const HistoryOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    std::vector<std::string> ids = chosen(options.range, project.graph());
    std::reverse(ids.begin(), ids.end());
    std::string text;
    for (const std::string& id : ids)
        text += revision_line(project, id) + (options.verbose ? revision_details(project, id) + '\n' : "");
    session.result(text);
    return Exit::done;
}

}  // namespace

Command add_history(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("history", "List the revisions, the newest first");
    const auto options = std::make_shared<HistoryOptions>();
    parser->add_option("range", options->range, "FROM:TO, either of which may be left out")->option_text("RANGE");
    add_migration_options(*parser, options->migration);
    parser->add_flag("--verbose,-v", options->verbose, "more about each");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac history -v\n"
        "  schemac history 3f9c2a1b:head --dialect postgres");
    return {parser, [options](Session& s) { return run_history(*options, s); }};
}

}  // namespace schemac::cli
