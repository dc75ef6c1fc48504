// Command line: errors end up on stderr.
#include "tools/schemac/guarded.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "compiler/source/render.h"
#include "migrate/runner/session.h"
#include "tools/schemac/terminal.h"

namespace schemac::cli {
namespace {

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

}  // namespace

void complain(const source::Diagnostic& diagnostic, const Session& session) {
    session.complain(source::render(diagnostic, session.sources, wants_color(2, session.options.no_color)));
}

Exit guarded(Session& session, const std::function<Exit(Session&)>& run) {
    try {
        const Exit exit = run(session);
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

}  // namespace schemac::cli
