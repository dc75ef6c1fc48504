// Command line: `schemac apply`.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "emit/report/plan.h"
#include "emit/revision/body.h"
#include "migrate/runner/interrupt.h"
#include "migrate/runner/lock.h"
#include "migrate/runner/run_script.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/policy.h"
#include "tools/schemac/progress.h"
#include "tools/schemac/state/default.h"

namespace schemac::cli {
namespace {

struct ApplyOptions {
    MigrationOptions migration;
    std::string to;
    bool yes = false;
    int wait = 60;
    std::vector<std::string> allowed;
    CompareOptions compare;
};

/// Throws `source::Failure` (E0822) unless a person says yes.
void confirm(const ApplyOptions& options, const Place& place, Session& session) {
    if (options.yes) return;
    if (isatty(0) != 1)
        throw source::Failure(code::not_confirmed, "there is nobody to ask").help("say yes beforehand: `--yes`");
    session.complain("run this on " + place.name + "? (yes/no) ");
    std::string answer;
    std::getline(std::cin, answer);
    if (answer != "yes" && answer != "y") throw source::Failure(code::not_confirmed, "the answer was not `yes`");
}

migrate::Revision script_of(const plan::Plan& plan, const emit::sql::Writer& writer) {
    emit::revision::Revision file;
    file.id = "apply";
    file.message = "the plan";
    file.target = model::to_string(plan.target);
    file.upgrade = emit::revision::body(plan, writer);
    return migrate::read_revision(std::move(file), "the plan");
}

Exit run_apply(const ApplyOptions& options, Session& session) {
    migrate::watch_for_interrupt();
    const Place place = cli::place(options.migration, session);
    const auto connection = migrate::connect(place.url, false);
    Progress progress(session);
    const migrate::Lock lock(*connection, place.name, options.wait, progress);
    const plan::Policy policy = policy_with(options.allowed, session);
    StateArgument live;
    live.form = StateArgument::Form::live;
    live.url = place.url;
    live.name = place.name;
    const Comparison comparison = compare(live, desired_state(options.to, "--to", session), options.compare, session);
    const plan::Plan plan = plan_upgrade(comparison, changes(comparison, session), session);
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    session.result(emit::report::plan_text({plan, policy, *writer}, session.style()));
    if (plan.steps.empty()) return Exit::done;
    const std::vector<plan::Hazard> refused = plan::refused(plan, policy);
    if (!refused.empty()) {
        session.complain(plan_refusal(refused) + "nothing was run\n");
        return Exit::refused;
    }
    confirm(options, place, session);
    migrate::run_script(script_of(plan, *writer), *connection, progress);
    session.remark(place.name + " is as it should be\n");
    return Exit::done;
}

}  // namespace

Command add_apply(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("apply", "Plan and run at once, after showing the plan and asking");
    const auto options = std::make_shared<ApplyOptions>();
    parser->add_option("--to", options->to, "what should be (default: the project's schema)")->option_text("STATE");
    parser->add_option("--url", options->migration.url, "the database (default: the environment's)")
        ->option_text("URL");
    parser->add_flag("--yes,-y", options->yes, "don't ask");
    parser->add_option("--wait", options->wait, "how long to wait for another runner (default: 60)")
        ->option_text("SECONDS");
    parser->add_option("--allow", options->allowed, "a hazard that the plan may have, or `all`; repeatable")
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
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac apply                                  the environment's database becomes what the schema says\n"
        "  schemac apply --url sqlite:app.db --yes\n\n"
        "It leaves no history; what is interrupted is planned anew by the next run.\n"
        "Exit: 0 done or nothing to do, 1 error, 3 refused by policy.");
    return {parser, [options](Session& s) { return run_apply(*options, s); }};
}

}  // namespace schemac::cli
