// Migrate: a script that is no revision.
#include "migrate/runner/run_script.h"

#include <chrono>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/interrupt.h"
#include "migrate/runner/preconditions.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {
namespace {

class Runner {
  public:
    Runner(const Revision& revision, Session& session, Observer& observer)
        : revision_(revision), session_(session), observer_(observer), units_(units(revision.upgrade, session)) {}

    void run() {
        std::vector<const Step*> steps;
        for (const Unit& unit : units_)
            steps.insert(steps.end(), unit.steps.begin(), unit.steps.end());
        later_ = ask_before(revision_, steps, session_, observer_);
        for (const Unit& unit : units_)
            run(unit);
    }

  private:
    void run(const Unit& unit) {
        const bool together = unit.kind == Part::Kind::transaction;
        if (together) session_.begin();
        for (const Step* step : unit.steps)
            run(*step, unit);
        if (together) guarded(*unit.steps.back(), unit.steps.back()->line, [&] { session_.commit(); });
    }

    void run(const Step& step, const Unit& unit) {
        begin(step, unit.kind == Part::Kind::session);
        for (const Statement& statement : step.statements) {
            if (unit.statement && &statement != unit.statement) continue;
            if (interrupted()) stop();
            guarded(step, statement.line, [&] {
                const Cancellable while_it_runs(session_);
                session_.execute(statement.sql);
            });
        }
    }

    void begin(const Step& step, bool quietly) {
        if (&step == step_ || quietly) return;
        step_ = &step;
        for (const Precondition& one : step.preconditions)
            if (later_.contains(&one))
                guarded(step, one.query.line, [&] { ask(revision_, step, one, session_, observer_); });
        observer_.runs(step);
    }

    [[noreturn]] void stop() {
        undo();
        throw source::Failure(code::run_interrupted, "some of the plan may be done")
            .help("run the same command again: it plans what is left");
    }

    void undo() {
        try {
            session_.rollback();
        } catch (const ServerError&) {
            // the server has forgotten the transaction along with the connection
        }
    }

    template <class Run>
    void guarded(const Step& step, std::size_t line, Run run) {
        try {
            run();
        } catch (const ServerError& error) {
            if (error.lost()) throw;
            if (error.cancelled() && interrupted()) stop();
            undo();
            throw source::Failure(code::statement_failed, step.number, revision_.file.message, error.what())
                .at(revision_.path + ':' + std::to_string(line))
                .help("mend what it says, then run the same command again: it plans what is left");
        }
    }

    const Revision& revision_;
    Session& session_;
    Observer& observer_;
    std::vector<Unit> units_;
    std::set<const Precondition*> later_;
    const Step* step_ = nullptr;
};

}  // namespace

void run_script(const Revision& revision, Session& session, Observer& observer) {
    try {
        Runner(revision, session, observer).run();
    } catch (const ServerError& error) {
        throw source::Failure(code::connection_lost, error.what())
            .help("run the same command again: it plans what is left");
    }
}

}  // namespace schemac::migrate
