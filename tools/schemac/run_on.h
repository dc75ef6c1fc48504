// Command line: revisions run on one database.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "migrate/revision/stage.h"
#include "migrate/runner/history.h"
#include "migrate/runner/work.h"
#include "tools/schemac/exit.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/progress.h"

namespace schemac::cli {

/// What `upgrade`, `downgrade` and `backfill` are asked for.
struct RunOptions {
    MigrationOptions migration;
    std::string target;
    int wait = 60;         ///< seconds for the lock of the runner
    int lock_timeout = 5;  ///< seconds for locks of statements
    bool sql = false;
    bool dry_run = false;
    bool all = false;
    unsigned jobs = 1;
    std::string until;  ///< a stage; empty: to the end
    bool backfills_only = false;
    std::vector<std::string> allowed;
};

/// One database, under its lock.
class Run {
  public:
    Run(migrate::Direction direction, const RunOptions& options, const Place& place, Session& session);

    Exit run();

    /// Adds a line for each revision that would run, without a lock.
    Exit dry_run(std::string& text);

  private:
    bool refuses(const migrate::Work& work);
    void run(const migrate::Work& work);
    bool has_backfill(const migrate::Revision& revision, const migrate::Entry* entry);
    migrate::Stages stages() const;
    migrate::Work plan();

    migrate::Direction direction_;
    const RunOptions& options_;
    const Place& place_;
    Session& session_;
    plan::Policy policy_;
    Progress progress_;
    std::unique_ptr<migrate::Session> connection_;
    migrate::History history_;
    migrate::Project project_;
    migrate::Entries entries_;
};

/// The hazards of the way back that policy refuses; of the way forward, somebody agreed when the revision was written.
std::vector<plan::Hazard> refused_of(const migrate::Work& work, const migrate::Project& project,
                                     const plan::Policy& policy);

}  // namespace schemac::cli
