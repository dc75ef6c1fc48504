// Command line: `upgrade` and `downgrade`.
#include "tools/schemac/run_revisions.h"

#include <CLI/CLI.hpp>

#include "migrate/graph/target.h"
#include "migrate/runner/interrupt.h"
#include "migrate/runner/lock.h"
#include "migrate/runner/offline.h"
#include "migrate/runner/run_revision.h"
#include "tools/schemac/drift_check.h"
#include "tools/schemac/hook.h"
#include "tools/schemac/progress.h"

namespace schemac::cli {
namespace {

using migrate::Direction;

void say_what_would_run(const migrate::Work& work, const migrate::Project& project, const Session& session) {
    std::string text;
    for (const std::string& id : work.ids)
        text += std::string(migrate::to_string(work.direction)) + ' ' + id + ": " + project.revision(id).file.message +
                '\n';
    session.result(text);
}

/// One database, under its lock.
class Run {
  public:
    Run(Direction direction, const RunOptions& options, const Place& place, Session& session)
        : direction_(direction),
          options_(options),
          place_(place),
          session_(session),
          progress_(session),
          connection_(migrate::connect(place.url, direction == Direction::up && !options.dry_run)),
          history_(*connection_, {connection_->target().product, session.config().history}),
          project_(read_project(folder_for(connection_->target().product, options.migration, session))) {}

    Exit run() {
        if (options_.dry_run) {
            say_what_would_run(plan(), project_, session_);
            return Exit::done;
        }
        const migrate::Lock lock(*connection_, place_.name, options_.wait, progress_);
        connection_->limit_lock_waits(options_.lock_timeout);
        history_.create();
        const migrate::Work work = plan();
        if (refuses_drift(work)) return Exit::refused;
        const std::string input = work.ids.empty() ? "" : hook_input(work, project_, place_.name);
        if (!work.ids.empty()) run_hook("before_upgrade", session_.config().hooks.before_upgrade, input);
        for (const std::string& id : work.ids) {
            const auto found = entries_.find(id);
            migrate::run_revision(project_.revision(id), direction_, found == entries_.end() ? nullptr : &found->second,
                                  *connection_, history_, progress_);
        }
        if (!work.ids.empty()) run_hook("after_upgrade", session_.config().hooks.after_upgrade, input);
        session_.remark(work.ids.empty() ? place_.name + ": nothing to do\n" : "");
        return Exit::done;
    }

  private:
    /// What somebody changed by hand would break the scripts, or be broken by them.
    bool refuses_drift(const migrate::Work& work) {
        if (!options_.allowed.empty() || session_.config().policy.all) return false;
        const std::string drift = drift_before(work, project_, entries_, place_, session_);
        if (drift.empty()) return false;
        session_.complain(drift +
                          "refused by policy:\n  drift: what these revisions touch is not as the last one left it\n"
                          "to allow it: --allow drift; for a database that was made otherwise: `schemac stamp`\n"
                          "nothing was run\n");
        return true;
    }

    migrate::Work plan() {
        entries_ = history_.read();
        migrate::check_history(project_, entries_);
        migrate::Work work = migrate::plan_work(direction_, options_.target, project_, entries_);
        migrate::check_product(project_, work, connection_->target().product);
        return work;
    }

    Direction direction_;
    const RunOptions& options_;
    const Place& place_;
    Session& session_;
    Progress progress_;
    std::unique_ptr<migrate::Session> connection_;
    migrate::History history_;
    migrate::Project project_;
    migrate::Entries entries_;
};

Exit print_script(Direction direction, const RunOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    session.result(migrate::offline_script(direction, options.target, project, session.config().history));
    return Exit::done;
}

}  // namespace

void add_run_options(CLI::App& parser, RunOptions& options) {
    add_migration_options(parser, options.migration);
    CLI::Option* sql =
        parser.add_flag("--sql", options.sql, "print a script for the server's own client instead, without connecting");
    parser.add_flag("--dry-run", options.dry_run, "only say which revisions would run")->excludes(sql);
    parser.add_option("--allow", options.allowed, "`drift`: run on what was changed by hand since the last revision")
        ->option_text("HAZARD")
        ->check(CLI::IsMember({"drift", "all"}))
        ->allow_extra_args(false);
    parser
        .add_option("--lock-timeout", options.lock_timeout,
                    "how long a statement waits for a lock before it is tried again later (default: 5)")
        ->option_text("SECONDS")
        ->check(CLI::PositiveNumber);
    parser.add_option("--wait", options.wait, "how long to wait for another runner (default: 60)")
        ->option_text("SECONDS");
}

Exit run_revisions(Direction direction, const RunOptions& options, Session& session) {
    if (options.sql) return print_script(direction, options, session);
    migrate::watch_for_interrupt();
    for (const Place& place : places(options.migration, session))
        if (const Exit exit = Run(direction, options, place, session).run(); exit != Exit::done) return exit;
    return Exit::done;
}

}  // namespace schemac::cli
