// Command line: `schemac diff`.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "emit/report/plan.h"
#include "emit/revision/message.h"
#include "emit/revision/revision.h"
#include "introspect/snapshot/mark.h"
#include "tools/schemac/clock.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/policy.h"
#include "tools/schemac/state/default.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/state/target.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {
namespace {

struct DiffOptions {
    std::string from;
    std::string to;
    std::string message;
    std::vector<std::string> allowed;
    CompareOptions compare;
};

/// The files of one new revision, not yet written.
struct Draft {
    std::string folder;
    emit::revision::Revision revision;
    std::string snapshot;
};

/// What a diff for one dialect led to.
struct Outcome {
    std::string target;
    std::optional<Draft> draft;         ///< absent: no difference
    std::vector<plan::Hazard> refused;  ///< then nothing may be written
    std::string report;                 ///< the plan as text, where it was refused
};

std::string migrations_folder(const model::Target& target, Session& session) {
    return session.path_in_project(session.config().migrations) + '/' + std::string(model::to_string(target.product));
}

/// The newest revision in the folder, or nothing where there is none yet.
StateArgument newest(const std::string& folder, const std::vector<RevisionFile>& revisions) {
    StateArgument state;
    state.name = "empty";
    if (revisions.empty()) return state;
    state.form = StateArgument::Form::revisions;
    state.name = state.folder = folder;
    return state;
}

Draft draft_of(const std::string& folder, const std::vector<std::string>& revises, const DiffOptions& options,
               const Comparison& comparison, const diff::Changes& found, const plan::Plan& upgrade, Session& session) {
    const plan::Plan downgrade = plan_downgrade(comparison, session);
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    emit::revision::Revision revision;
    revision.revises = revises;
    revision.target = model::to_string(comparison.dialect->target());
    revision.date = utc_now();
    revision.message = options.message.empty() ? emit::revision::message(found) : options.message;
    revision = emit::revision::make(std::move(revision), {upgrade, downgrade}, *writer);
    model::State state = comparison.loaded_to;
    state.facts.sizes.clear();
    const introspect::snapshot::Mark mark{revision.id, emit::revision::upgrade_hash(revision)};
    return {folder, std::move(revision), introspect::snapshot::write_marked(state, mark)};
}

Outcome diff_for(const model::Target& target, const DiffOptions& options, Session& session) {
    const std::string folder = migrations_folder(target, session);
    const std::vector<RevisionFile> revisions = read_revisions(folder);
    const RevisionFile* head = find_revision(revisions, {}, folder);
    const StateArgument from = options.from.empty() ? newest(folder, revisions) : parse_state(options.from);
    const StateArgument to = desired_state(options.to, "--to", session);
    CompareOptions compare_options = options.compare;
    compare_options.keep_loaded = true;
    const Comparison comparison = compare(from, to, compare_options, session);
    plan::Policy policy = session.config().policy;
    allow_all_of(policy, options.allowed);
    const diff::Changes found = changes(comparison, session);
    const plan::Plan upgrade = plan_upgrade(comparison, found, session);
    Outcome outcome{model::to_string(target), {}, plan::refused(upgrade, policy), {}};
    if (upgrade.steps.empty()) return outcome;
    const std::vector<std::string> parents = head ? std::vector{head->revision.id} : std::vector<std::string>{};
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    outcome.report = emit::report::plan_text({upgrade, policy, *writer}, {});
    outcome.draft = draft_of(folder, parents, options, comparison, found, upgrade, session);
    return outcome;
}

/// The snapshot first: a revision never stands without its own.
void write(const Draft& draft, Session& session) {
    make_folder(draft.folder);
    const std::string path = draft.folder + '/' + emit::revision::file_stem(draft.revision) + ".sql";
    write_file(snapshot_path(path), draft.snapshot);
    try {
        write_file(path, emit::revision::write(draft.revision));
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(snapshot_path(path), ignored);
        throw;
    }
    session.result(path + '\n');
}

/// The targets to write revisions for: the one that is named, or all of the project.
std::vector<model::Target> targets_of(const DiffOptions& options, Session& session) {
    if (const auto named = named_target(session)) return {*named};
    if (session.config().targets.size() > 1 && options.from.empty()) return session.config().targets;
    return {choose_target({}, session)};
}

Exit run_diff(const DiffOptions& options, Session& session) {
    const std::string named = session.options.dialect;
    std::vector<Outcome> outcomes;
    for (const model::Target& target : targets_of(options, session)) {
        if (named.empty()) session.options.dialect = model::to_string(target);
        outcomes.push_back(diff_for(target, options, session));
    }
    for (const Outcome& outcome : outcomes) {
        if (outcome.refused.empty()) continue;
        session.complain(outcome.report + refusal(outcome.refused) + "nothing was written\n");
        return Exit::refused;
    }
    for (const Outcome& outcome : outcomes) {
        if (outcome.draft)
            write(*outcome.draft, session);
        else
            session.remark("no difference for " + outcome.target + "; nothing to write\n");
    }
    return Exit::done;
}

}  // namespace

Command add_diff(CLI::App& app, Session& session) {
    CLI::App* parser =
        app.add_subcommand("diff", "Write the next revision: from the newest one to the project's schema");
    const auto options = std::make_shared<DiffOptions>();
    parser->add_option("--message,-m", options->message, "what the revision does (default: from its changes)")
        ->option_text("TEXT");
    parser->add_option("--from", options->from, "what it starts from (default: the newest revision)")
        ->option_text("STATE");
    parser->add_option("--to", options->to, "what should be (default: the project's schema)")->option_text("STATE");
    parser->add_option("--allow", options->allowed, "a hazard that the revision may have, or `all`; repeatable")
        ->option_text("HAZARD")
        ->allow_extra_args(false);
    parser
        ->add_option("--rename", options->compare.renames,
                     "what was renamed: `column:users.name=full_name`; repeatable")
        ->option_text("KIND:OLD=NEW")
        ->allow_extra_args(false);
    parser->add_option("--hints", options->compare.hints, "a file of hints, for states that have none of their own")
        ->option_text("FILE");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
    parser->footer(
        "Examples:\n"
        "  schemac diff -m \"add email to users\"\n"
        "  schemac diff --from postgres://app@db/shop -m \"what was done by hand\"\n\n"
        "The revision's path goes to stdout; beside it stands a snapshot of the state that it leads to.\n"
        "Exit: 0 done or no difference, 1 error, 3 refused by policy (then nothing is written).");
    return {parser, [options](Session& s) { return run_diff(*options, s); }};
}

}  // namespace schemac::cli
