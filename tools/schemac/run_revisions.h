// Command line: `upgrade` and `downgrade`, which differ only in their direction.
#pragma once

#include "migrate/runner/history.h"
#include "tools/schemac/exit.h"
#include "tools/schemac/migrations.h"

namespace schemac::cli {

struct RunOptions {
    MigrationOptions migration;
    std::string target;
    int wait = 60;         ///< seconds for the lock of the runner
    int lock_timeout = 5;  ///< seconds for locks of statements
    bool sql = false;
    bool dry_run = false;
    std::vector<std::string> allowed;  ///< `drift`, `all`
};

void add_run_options(CLI::App& parser, RunOptions& options);

Exit run_revisions(migrate::Direction direction, const RunOptions& options, Session& session);

}  // namespace schemac::cli
