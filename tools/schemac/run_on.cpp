// Command line: revisions run on one database.
#include "tools/schemac/run_on.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/lock.h"
#include "migrate/runner/run_revision.h"
#include "tools/schemac/drift_check.h"
#include "tools/schemac/hook.h"
#include "tools/schemac/policy.h"

namespace schemac::cli {

using migrate::Direction;

std::vector<plan::Hazard> refused_of(const migrate::Work& work, const migrate::Project& project,
                                     const plan::Policy& policy) {
    std::vector<plan::Hazard> refused;
    if (policy.all || work.direction == Direction::up) return refused;
    for (const std::string& id : work.ids)
        for (const migrate::Part& part : project.revision(id).downgrade)
            for (const migrate::Step& step : part.steps)
                for (const migrate::StepHazard& hazard : step.hazards)
                    if (!policy.allowed.contains(hazard.code)) refused.push_back({hazard.code, {}, hazard.sentence});
    return refused;
}

Run::Run(Direction direction, const RunOptions& options, const Place& place, Session& session)
    : direction_(direction),
      options_(options),
      place_(place),
      session_(session),
      policy_(policy_with(options.allowed, session)),
      progress_(session),
      connection_(migrate::connect(place.url, direction == Direction::up && !options.dry_run)),
      history_(*connection_, {connection_->target().product, session.config().history}),
      project_(read_project(folder_for(connection_->target().product, options.migration, session))) {}

Exit Run::run() {
    const migrate::Lock lock(*connection_, place_.name, options_.wait, progress_);
    connection_->limit_lock_waits(options_.lock_timeout);
    history_.create();
    const migrate::Work work = plan();
    if (work.ids.empty()) {
        session_.remark(place_.name + ": nothing to do\n");
        return Exit::done;
    }
    if (refuses(work)) return Exit::refused;
    const Hooks& hooks = session_.config().hooks;
    const std::string input = hook_input(work, project_, place_.name);
    run_hook("before_upgrade", hooks.before_upgrade, input);
    run(work);
    run_hook("after_upgrade", hooks.after_upgrade, input);
    return Exit::done;
}

Exit Run::dry_run(std::string& text) {
    const migrate::Work work = plan();
    for (const std::string& id : work.ids)
        text += std::string(migrate::to_string(work.direction)) + ' ' + id + ": " + project_.revision(id).file.message +
                '\n';
    return refuses(work) ? Exit::refused : Exit::done;
}

/// What would be lost; and what somebody changed by hand, which would break the scripts, or be broken by them.
bool Run::refuses(const migrate::Work& work) {
    std::vector<plan::Hazard> refused = refused_of(work, project_, policy_);
    const bool asks_drift = !policy_.all && !policy_.allowed.contains(plan::Hazard::Code::drift);
    const std::string drift = asks_drift ? drift_before(work, project_, entries_, place_, session_) : "";
    if (!drift.empty())
        refused.push_back({plan::Hazard::Code::drift, {}, "what these revisions touch is not as the last one left it"});
    if (refused.empty()) return false;
    session_.complain(drift + refusal(refused) +
                      (drift.empty() ? "" : "for a database that was made otherwise: `schemac stamp`\n") +
                      "nothing was run\n");
    return true;
}

void Run::run(const migrate::Work& work) {
    for (const std::string& id : work.ids) {
        const migrate::Revision& revision = project_.revision(id);
        const auto found = entries_.find(id);
        const migrate::Entry* entry = found == entries_.end() ? nullptr : &found->second;
        if (options_.backfills_only && !has_backfill(revision, entry)) return;
        if (!migrate::run_revision(revision, direction_, entry, *connection_, history_, progress_, stages(),
                                   session_.config().pace))
            return;
    }
}

/// Whether a backfill is what comes next. Throws `source::Failure` (E0826) where it isn't time for it.
bool Run::has_backfill(const migrate::Revision& revision, const migrate::Entry* entry) {
    const migrate::Step* next = migrate::next_step(revision, direction_, entry, *connection_);
    const plan::Stage stage = next ? migrate::stage_of(*next) : plan::Stage::contract;
    if (stage == plan::Stage::migrate) return true;
    if (stage == plan::Stage::expand)
        throw source::Failure(code::backfill_too_early, next->number, revision.file.id)
            .at(revision.path)
            .help("run what comes before it first: `schemac upgrade --until expand`");
    session_.remark(place_.name + ": no backfill is left to do before revision `" + revision.file.id +
                    "` goes on with `schemac upgrade`\n");
    return false;
}

migrate::Stages Run::stages() const {
    if (options_.backfills_only) return {plan::Stage::migrate, plan::Stage::migrate};
    const auto last = migrate::stage_named(options_.until);
    return last ? migrate::Stages{plan::Stage::expand, *last} : migrate::Stages{};
}

migrate::Work Run::plan() {
    entries_ = history_.read();
    migrate::check_history(project_, entries_);
    migrate::Work work = migrate::plan_work(direction_, options_.target, project_, entries_);
    migrate::check_product(project_, work, connection_->target().product);
    return work;
}

}  // namespace schemac::cli
