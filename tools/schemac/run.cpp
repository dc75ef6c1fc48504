// Command line: from arguments to a command, and from errors to exit codes.
#include "tools/schemac/run.h"

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <vector>

#include "compiler/source/failure.h"
#include "tools/schemac/arguments.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/guarded.h"

namespace schemac::cli {
namespace {

constexpr std::array adders{add_init,    add_diff,      add_plan,     add_drift,    add_snapshot, add_pull,
                            add_upgrade, add_downgrade, add_backfill, add_baseline, add_import,   add_current,
                            add_history, add_heads,     add_branches, add_merge,    add_apply,    add_verify,
                            add_show,    add_stamp,     add_fmt,      add_explain};

}  // namespace

int run(int argc, const char* const* argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of writing, which leaves no file half-written
    Session session;
    CLI::App app("A compiler for database schemas: from what a database is to what it should be, as reviewable SQL.",
                 "schemac");
    app.set_version_flag("--version", "schemac " SCHEMAC_VERSION);
    app.require_subcommand(0, 1);
    app.footer("Run `schemac COMMAND --help` for the options of a command, with examples.");
    std::vector<Command> commands;
    for (const auto add : adders)
        commands.push_back(add(app, session));
    try {
        check_command(argc, argv, app);
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        complain(explain(error, app), session);
        return static_cast<int>(Exit::error);
    } catch (const source::Failure& failure) {
        complain(failure.diagnostic(), session);
        return static_cast<int>(Exit::error);
    }
    for (const Command& command : commands)
        if (command.parser->parsed()) return static_cast<int>(guarded(session, command.run));
    session.complain(app.help());
    return static_cast<int>(Exit::error);
}

}  // namespace schemac::cli
