// Command line: `upgrade`, `downgrade` and `backfill`, which differ in their direction and in what they run.
#pragma once

#include "tools/schemac/run_on.h"

namespace schemac::cli {

/// All but what only makes sense for one of them.
void add_run_options(CLI::App& parser, RunOptions& options);
void add_script_options(CLI::App& parser, RunOptions& options);

Exit run_revisions(migrate::Direction direction, const RunOptions& options, Session& session);

}  // namespace schemac::cli
