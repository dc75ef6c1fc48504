// Command line: `schemac merge`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/graph/target.h"
#include "tools/schemac/clock.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/merging.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/new_revision.h"
#include "tools/schemac/state/target.h"

namespace schemac::cli {
namespace {

struct MergeOptions {
    MigrationOptions migration;
    std::string message;
    std::vector<std::string> targets;
    bool automatic = false;
};

/// The heads to make one: those that are named, or all.
std::vector<std::string> heads_of(const MergeOptions& options, const migrate::Graph& graph) {
    if (options.targets.empty()) return graph.heads();
    migrate::Ids ids;
    for (const std::string& target : options.targets)
        ids.merge(migrate::named(target, graph, {}));
    for (const std::string& id : ids)
        if (!graph.children(id).empty())
            throw source::Failure(code::nothing_to_merge, "`" + id + "` is followed by another")
                .help("`schemac heads` lists what can be merged");
    return graph.sorted(ids);
}

/// `merge add email and orders`, after the heads.
std::string message_of(const std::vector<std::string>& heads, const migrate::Project& project) {
    std::string text = "merge";
    for (const std::string& id : heads)
        text += (id == heads.front() ? " " : " and ") + project.revision(id).file.message;
    return text;
}

NewRevision merged(const std::vector<std::string>& heads, const migrate::Project& project,
                   const MergeOptions& options) {
    emit::revision::Revision revision;
    revision.revises = heads;
    revision.target = project.revision(heads.front()).file.target;
    revision.date = utc_now();
    revision.message = !options.message.empty() ? options.message
                       : options.automatic      ? message_of(heads, project)
                                                : "merge";
    revision.summary = "joins branches; does nothing by itself\n";
    return with_snapshot(project.folder(), finished(std::move(revision)),
                         Merging(project, options.automatic).state(heads));
}

/// Every folder of the project's targets, each with heads of its own.
std::vector<std::string> folders_of(const MergeOptions& options, Session& session) {
    const bool named = !options.migration.folder.empty() || named_target(session);
    if (named || session.config().targets.empty()) return {folder_without_database(options.migration, session)};
    std::vector<std::string> folders;
    for (const model::Target& target : session.config().targets)
        folders.push_back(folder_for(target.product, options.migration, session));
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    return folders;
}

/// All of them or none: what can't be merged in one folder leaves the others as they were.
Exit run_automatic(const MergeOptions& options, Session& session) {
    std::vector<NewRevision> made;
    for (const std::string& folder : folders_of(options, session)) {
        const migrate::Project project = read_project(folder);
        const std::vector<std::string> heads = heads_of(options, project.graph());
        if (heads.size() > 1)
            made.push_back(merged(heads, project, options));
        else
            session.remark(folder + ": nothing to merge\n");
    }
    for (const NewRevision& one : made)
        write(one, session);
    return Exit::done;
}

Exit run_merge(const MergeOptions& options, Session& session) {
    if (options.automatic) return run_automatic(options, session);
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    const std::vector<std::string> heads = heads_of(options, project.graph());
    if (heads.size() < 2)
        throw source::Failure(code::nothing_to_merge, heads.empty() ? "there are no revisions" : "there is one head")
            .at(project.folder());
    write(merged(heads, project, options), session);
    return Exit::done;
}

}  // namespace

Command add_merge(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("merge", "Write a revision that follows several heads, so that there is one");
    const auto options = std::make_shared<MergeOptions>();
    parser->add_option("target", options->targets, "which heads (default: all)")->option_text("ID…");
    parser->add_option("--message,-m", options->message, "what it is called (default: merge)")->option_text("TEXT");
    parser
        ->add_flag("--auto", options->automatic,
                   "only where the branches touch different objects; nothing to merge is no error")
        ->excludes("target");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
    parser->footer(
        "Examples:\n"
        "  schemac merge -m \"orders and invoices\"\n"
        "  schemac merge 3f9c 77aa\n"
        "  schemac merge --auto                           for a CI job: all that can be merged without a look\n\n"
        "The state that the heads lead to together is computed from theirs. What both changed, each in its own way,\n"
        "is an error that names it.");
    return {parser, [options](Session& s) { return run_merge(*options, s); }};
}

}  // namespace schemac::cli
