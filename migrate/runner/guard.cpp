// Migrate: what the server refuses of a revision.
#include "migrate/runner/guard.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {

std::string Guard::place_of(const Step& step, const Statement& statement) const {
    return revision_.path + ':' + std::to_string(statement.sql.empty() ? step.line : statement.line);
}

void Guard::failed(const Step& step, const Statement& statement, const ServerError& error) {
    if (error.lost())
        throw source::Failure(code::connection_lost, error.what())
            .at(place_of(step, statement))
            .note(standing_.text())
            .help("run the same command again: it goes on where this one stopped");
    undo();
    if (error.cancelled() && interrupted()) {
        log_.fail(step, "interrupted", error.what());
        stop(place_of(step, statement));
    }
    log_.fail(step, "failed", error.what());
    const std::string what = "the " + std::string(to_string(direction_)) + " of revision `" + revision_.file.id + '`';
    throw source::Failure(code::statement_failed, step.number, what, error.what())
        .at(place_of(step, statement))
        .note(standing_.text())
        .help("mend what it says, then run the same command again: it goes on where this one stopped");
}

void Guard::undo() {
    standing_.rolled_back();
    try {
        session_.rollback();
    } catch (const ServerError&) {
        // the server has forgotten the transaction along with the connection
    }
}

void Guard::commit() {
    session_.commit();
    standing_.committed();
}

void Guard::stop_if_interrupted() {
    if (!interrupted()) return;
    undo();
    stop(revision_.path);
}

void Guard::stop(const std::string& where) {
    throw source::Failure(code::run_interrupted, standing_.text())
        .at(where)
        .help("run the same command again: it goes on where this one stopped");
}

}  // namespace schemac::migrate
