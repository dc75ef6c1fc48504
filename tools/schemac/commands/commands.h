// Command line: the commands, one a file. Each function adds its command to the command line.
#pragma once

#include "tools/schemac/options.h"

namespace schemac::cli {

Command add_init(CLI::App& app, Session& session);
Command add_diff(CLI::App& app, Session& session);
Command add_plan(CLI::App& app, Session& session);
Command add_drift(CLI::App& app, Session& session);
Command add_snapshot(CLI::App& app, Session& session);
Command add_pull(CLI::App& app, Session& session);
Command add_upgrade(CLI::App& app, Session& session);
Command add_downgrade(CLI::App& app, Session& session);
Command add_backfill(CLI::App& app, Session& session);
Command add_baseline(CLI::App& app, Session& session);
Command add_import(CLI::App& app, Session& session);
Command add_current(CLI::App& app, Session& session);
Command add_history(CLI::App& app, Session& session);
Command add_heads(CLI::App& app, Session& session);
Command add_branches(CLI::App& app, Session& session);
Command add_merge(CLI::App& app, Session& session);
Command add_apply(CLI::App& app, Session& session);
Command add_verify(CLI::App& app, Session& session);
Command add_show(CLI::App& app, Session& session);
Command add_stamp(CLI::App& app, Session& session);
Command add_fmt(CLI::App& app, Session& session);
Command add_explain(CLI::App& app, Session& session);

}  // namespace schemac::cli
