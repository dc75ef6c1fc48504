// Command line: `schemac merge`.
#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/diff/merge.h"
#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/graph/target.h"
#include "tools/schemac/clock.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/new_revision.h"
#include "tools/schemac/state/revision_folder.h"

namespace schemac::cli {
namespace {

struct MergeOptions {
    MigrationOptions migration;
    std::string message;
    std::vector<std::string> targets;
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

class Merging {
  public:
    Merging(const migrate::Project& project) : project_(project), files_(read_revisions(project.folder())) {}

    /// The state that all heads lead to together, one after the other.
    model::State state(const std::vector<std::string>& heads) {
        model::State together = state_of(heads.front());
        migrate::Ids seen = project_.graph().with_ancestors({heads.front()});
        for (std::size_t at = 1; at < heads.size(); ++at) {
            const migrate::Ids next = project_.graph().with_ancestors({heads[at]});
            diff::Merged merged = diff::merge(common(seen, next), together, state_of(heads[at]));
            if (!merged.conflicts.empty()) refuse(merged.conflicts);
            together = std::move(merged.state);
            seen.insert(next.begin(), next.end());
        }
        return together;
    }

  private:
    model::State state_of(const std::string& id) {
        return read_state_of(*find_revision(files_, id, project_.folder()));
    }

    /// The state that both came from.
    model::State common(const migrate::Ids& one, const migrate::Ids& other) {
        migrate::Ids both;
        for (const std::string& id : one)
            if (other.contains(id)) both.insert(id);
        const std::vector<std::string> last = migrate::current(project_.graph(), both);
        if (last.empty()) return {};
        if (last.size() == 1) return state_of(last.front());
        throw source::Failure(code::branches_conflict,
                              "they have no single revision that both started from, but " + migrate::listed(last))
            .at(project_.folder());
    }

    [[noreturn]] void refuse(const std::vector<std::string>& conflicts) const {
        source::Failure failure(code::branches_conflict, "both change " + conflicts.front());
        for (std::size_t at = 1; at < conflicts.size(); ++at)
            failure.note("both change " + conflicts[at]);
        throw failure.at(project_.folder())
            .help("write one of the two anew, so that it follows the other: `schemac diff --head ID`");
    }

    const migrate::Project& project_;
    std::vector<RevisionFile> files_;
};

Exit run_merge(const MergeOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    const std::vector<std::string> heads = heads_of(options, project.graph());
    if (heads.size() < 2)
        throw source::Failure(code::nothing_to_merge, heads.empty() ? "there are no revisions" : "there is one head")
            .at(project.folder());
    emit::revision::Revision revision;
    revision.revises = heads;
    revision.target = project.revision(heads.front()).file.target;
    revision.date = utc_now();
    revision.message = options.message.empty() ? "merge" : options.message;
    revision.summary = "joins branches; does nothing by itself\n";
    write(with_snapshot(project.folder(), finished(std::move(revision)), Merging(project).state(heads)), session);
    return Exit::done;
}

}  // namespace

Command add_merge(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("merge", "Write a revision that follows several heads, so that there is one");
    const auto options = std::make_shared<MergeOptions>();
    parser->add_option("target", options->targets, "which heads (default: all)")->option_text("ID…");
    parser->add_option("--message,-m", options->message, "what it is called (default: merge)")->option_text("TEXT");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
    parser->footer(
        "Examples:\n"
        "  schemac merge -m \"orders and invoices\"\n"
        "  schemac merge 3f9c 77aa\n\n"
        "The state that the heads lead to together is computed from theirs. What both changed, each in its own way,\n"
        "is an error that names it.");
    return {parser, [options](Session& s) { return run_merge(*options, s); }};
}

}  // namespace schemac::cli
