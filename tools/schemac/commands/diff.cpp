// Command line: `schemac diff`.
#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "emit/report/plan.h"
#include "emit/revision/message.h"
#include "emit/revision/revision.h"
#include "migrate/graph/graph.h"
#include "tools/schemac/clock.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/new_revision.h"
#include "tools/schemac/policy.h"
#include "tools/schemac/state/default.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/state/target.h"

namespace schemac::cli {
namespace {

struct DiffOptions {
    std::string from;
    std::string to;
    std::string message;
    bool empty = false;
    std::string head;
    std::string label;
    std::vector<std::string> depends_on;
    std::vector<std::string> allowed;
    CompareOptions compare;
};

/// What a diff for one dialect led to.
struct Outcome {
    std::string target;
    std::optional<NewRevision> draft;   ///< absent: no difference
    std::vector<plan::Hazard> refused;  ///< then nothing may be written
    std::string report;                 ///< the plan as text, where it was refused
};

/// The revision that the new one follows: the only head, or `--head`. Throws `source::Failure` (E0804).
const RevisionFile* followed(const std::vector<RevisionFile>& revisions, const DiffOptions& options,
                             const std::string& folder) {
    if (!options.head.empty()) return find_revision(revisions, options.head, folder);
    const std::vector<std::string> heads = read_project(folder).graph().heads();
    if (heads.empty()) return nullptr;
    if (heads.size() == 1) return find_revision(revisions, heads.front(), folder);
    throw source::Failure(code::several_heads, heads.size(), migrate::listed(heads))
        .at(folder)
        .help("make them one with `schemac merge -m MESSAGE`, or say which the new one follows: `--head ID`");
}

/// The state that a revision leads to, or nothing where there is none yet.
StateArgument state_after(const std::string& folder, const RevisionFile* revision) {
    StateArgument state;
    state.name = "empty";
    if (!revision) return state;
    state.form = StateArgument::Form::revisions;
    state.folder = folder;
    state.revision = revision->revision.id;
    state.name = folder;
    return state;
}

emit::revision::Revision header(const RevisionFile* head, const DiffOptions& options, const model::Target& target) {
    emit::revision::Revision revision;
    if (head) revision.revises = {head->revision.id};
    revision.depends_on = options.depends_on;
    revision.branch = options.label;
    revision.target = model::to_string(target);
    revision.date = utc_now();
    revision.message = options.message;
    return revision;
}

NewRevision draft_of(const std::string& folder, emit::revision::Revision revision, const Comparison& comparison,
                     const diff::Changes& found, const plan::Plan& upgrade, Session& session) {
    const plan::Plan downgrade = plan_downgrade(comparison, session);
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    if (revision.message.empty()) revision.message = emit::revision::message(found);
    return with_snapshot(folder, emit::revision::make(std::move(revision), {upgrade, downgrade}, *writer),
                         comparison.loaded_to);
}

/// A revision to be written by hand. Its snapshot is the state before it, which a script that changes rows only keeps.
NewRevision empty_revision(const model::Target& target, const DiffOptions& options, Session& session) {
    const std::string folder = migrations_folder(target, session);
    const std::vector<RevisionFile> revisions = read_revisions(folder);
    const RevisionFile* head = followed(revisions, options, folder);
    emit::revision::Revision revision = header(head, options, target);
    revision.upgrade = revision.downgrade = emit::revision::empty_script();
    revision.summary = "written by hand\n";
    model::State state = head ? read_state_of(*head) : model::State{};
    if (!state.facts.target) state.facts.target = target;
    return with_snapshot(folder, finished(std::move(revision)), std::move(state));
}

Outcome diff_for(const model::Target& target, const DiffOptions& options, Session& session) {
    const std::string folder = migrations_folder(target, session);
    const std::vector<RevisionFile> revisions = read_revisions(folder);
    const RevisionFile* head = followed(revisions, options, folder);
    const StateArgument from = options.from.empty() ? state_after(folder, head) : parse_state(options.from);
    const StateArgument to = desired_state(options.to, "--to", session);
    CompareOptions compare_options = options.compare;
    compare_options.keep_loaded = true;
    const Comparison comparison = compare(from, to, compare_options, session);
    const plan::Policy policy = policy_with(options.allowed, session);
    const diff::Changes found = changes(comparison, session);
    const plan::Plan upgrade = plan_upgrade(comparison, found, session);
    Outcome outcome{model::to_string(target), {}, plan::refused(upgrade, policy), {}};
    if (upgrade.steps.empty()) return outcome;
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    outcome.report = emit::report::plan_text({upgrade, policy, *writer}, {});
    outcome.draft =
        draft_of(folder, header(head, options, comparison.dialect->target()), comparison, found, upgrade, session);
    return outcome;
}

/// The targets to write revisions for: the one that is named, or all of the project.
std::vector<model::Target> targets_of(const DiffOptions& options, Session& session) {
    if (const auto named = named_target(session)) return {*named};
    if (session.config().targets.size() > 1 && options.from.empty()) return session.config().targets;
    return {choose_target({}, session)};
}

Exit run_empty(const DiffOptions& options, Session& session) {
    std::vector<NewRevision> made;
    for (const model::Target& target : targets_of(options, session))
        made.push_back(empty_revision(target, options, session));
    for (const NewRevision& one : made)
        write(one, session);
    return Exit::done;
}

Exit run_diff(const DiffOptions& options, Session& session) {
    if (options.empty) return run_empty(options, session);
    const std::string named = session.options.dialect;
    std::vector<Outcome> outcomes;
    for (const model::Target& target : targets_of(options, session)) {
        if (named.empty()) session.options.dialect = model::to_string(target);
        outcomes.push_back(diff_for(target, options, session));
    }
    for (const Outcome& outcome : outcomes) {
        if (outcome.refused.empty()) continue;
        session.complain(outcome.report + plan_refusal(outcome.refused) + "nothing was written\n");
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
    CLI::Option* message =
        parser->add_option("--message,-m", options->message, "what the revision does (default: from its changes)")
            ->option_text("TEXT");
    parser->add_flag("--empty", options->empty, "a revision to be written by hand, for data say")->needs(message);
    parser->add_option("--head", options->head, "which revision it follows, where there are several heads")
        ->option_text("ID");
    parser->add_option("--label", options->label, "a name for the branch that begins with it")->option_text("NAME");
    parser->add_option("--depends-on", options->depends_on, "a revision of another branch that must run first")
        ->option_text("ID")
        ->allow_extra_args(false);
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
        "  schemac diff --empty -m \"backfill regions\"     then write the statements into the file\n"
        "  schemac diff --from postgres://app@db/shop -m \"what was done by hand\"\n\n"
        "The revision's path goes to stdout; beside it stands a snapshot of the state that it leads to.\n"
        "Exit: 0 done or no difference, 1 error, 3 refused by policy (then nothing is written).");
    return {parser, [options](Session& s) { return run_diff(*options, s); }};
}

}  // namespace schemac::cli
