// Command line: from arguments to a command, and from errors to exit codes.
#include "tools/schemac/run.h"

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <vector>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "compiler/source/render.h"
#include "migrate/runner/session.h"
#include "tools/schemac/arguments.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/terminal.h"

namespace schemac::cli {
namespace {

constexpr std::array adders{add_init,      add_diff,    add_plan,    add_drift, add_snapshot, add_pull,  add_upgrade,
                            add_downgrade, add_current, add_history, add_heads, add_branches, add_merge, add_apply,
                            add_verify,    add_show,    add_stamp,   add_fmt,   add_explain};

void complain(const source::Diagnostic& diagnostic, const Session& session) {
    session.complain(source::render(diagnostic, session.sources, wants_color(2, session.options.no_color)));
}

void complain(const Session& session) {
    if (session.diagnostics.empty()) return;
    session.complain(source::render(session.diagnostics, session.sources, wants_color(2, session.options.no_color)));
}

/// What went wrong between the statements of revisions.
source::Failure failure_of(const migrate::ServerError& error) {
    source::Failure failure = error.lost() ? source::Failure(code::connection_lost, error.what())
                                           : source::Failure(code::history_refused, error.what());
    return failure.help("run the same command again");
}

/// Runs the command; what it reported, errors and warnings, comes last.
Exit guarded(const Command& command, Session& session) {
    try {
        const Exit exit = command.run(session);
        complain(session);
        return exit;
    } catch (const Stop&) {
        complain(session);
    } catch (const source::Failure& failure) {
        complain(session);
        complain(failure.diagnostic(), session);
    } catch (const migrate::ServerError& error) {
        complain(session);
        complain(failure_of(error).diagnostic(), session);
    } catch (const std::exception& error) {
        session.complain(std::string("schemac: an error that it was not prepared for: ") + error.what() +
                         "\nthis is a bug; please report it with what you ran\n");
    }
    return Exit::error;
}

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
        if (command.parser->parsed()) return static_cast<int>(guarded(command, session));
    session.complain(app.help());
    return static_cast<int>(Exit::error);
}

}  // namespace schemac::cli
