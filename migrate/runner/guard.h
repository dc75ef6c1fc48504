// Migrate: what the server refuses of a revision, as errors that say which statement it was and how far the revision
// is.
#pragma once

#include "migrate/runner/interrupt.h"
#include "migrate/runner/observer.h"
#include "migrate/runner/retry.h"
#include "migrate/runner/session.h"
#include "migrate/runner/standing.h"
#include "migrate/runner/step_log.h"

namespace schemac::migrate {

/// Of a step: what isn't about one of its statements.
inline const Statement no_statement;

class Guard {
  public:
    Guard(const Revision& revision, Direction direction, Session& session, Standing& standing, StepLog& log,
          Observer& observer)
        : revision_(revision),
          direction_(direction),
          session_(session),
          standing_(standing),
          log_(log),
          observer_(observer) {}

    /// Runs one thing of a step. Throws `source::Failure` (E0810, E0815, E0816), or `Busy` for `patiently`; what the
    /// transaction did until then is undone. Step and statement must outlive `patiently`.
    template <class Run>
    void guarded(const Step& step, const Statement& statement, Run run) {
        try {
            run();
        } catch (const ServerError& error) {
            if (error.busy()) throw Busy{&step, &statement, error};
            failed(step, statement, error);
        } catch (...) {
            undo();
            throw;
        }
    }

    /// A lock that isn't to be had is asked for again, as often as is reasonable.
    template <class Run>
    void patiently(Run run) {
        for (int attempt = 1;; ++attempt) {
            stop_if_interrupted();
            try {
                return run();
            } catch (const Busy& busy) {
                undo();
                if (attempt == attempts) failed(*busy.step, *busy.statement, busy.error);
                const std::chrono::milliseconds time = pause_after(attempt);
                observer_.tries_again(*busy.step, busy.error.what(), time.count());
                pause(time);
            }
        }
    }

    /// What Ctrl-C may cancel.
    template <class Run>
    void cancellably(Run run) {
        const Cancellable while_it_runs(session_);
        run();
    }

    /// What is committed is what a later attempt goes on from.
    void commit();
    /// Throws `source::Failure` (E0815).
    void stop_if_interrupted();

  private:
    /// A lock that others hold.
    struct Busy {
        const Step* step;
        const Statement* statement;
        ServerError error;
    };

    [[noreturn]] void failed(const Step& step, const Statement& statement, const ServerError& error);
    [[noreturn]] void stop(const std::string& where);
    void undo();
    std::string place_of(const Step& step, const Statement& statement) const;

    const Revision& revision_;
    Direction direction_;
    Session& session_;
    Standing& standing_;
    StepLog& log_;
    Observer& observer_;
};

}  // namespace schemac::migrate
