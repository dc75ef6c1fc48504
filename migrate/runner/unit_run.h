// Migrate: one unit of a revision: a transaction, a statement outside of one, or one that goes in batches.
#pragma once

#include <set>

#include "migrate/runner/batches.h"
#include "migrate/runner/guard.h"
#include "migrate/runner/pace.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {

class UnitRun {
  public:
    /// `asked_later` are the preconditions that are asked right before their step.
    UnitRun(const Revision& revision, Session& session, Observer& observer, Standing& standing, StepLog& log,
            Guard& guard, const Pace& pace, const std::set<const Precondition*>& asked_later)
        : revision_(revision),
          session_(session),
          observer_(observer),
          standing_(standing),
          log_(log),
          guard_(guard),
          pace_(pace),
          asked_later_(asked_later) {}

    /// With the note that it is done.
    void run(const Unit& unit);

  private:
    void run_together(const Unit& unit);
    void run_outside(const Unit& unit);
    void run_in_batches(const Unit& unit, Batches& batches);
    void wait_for_turn(const Step& step, const Statement& statement);
    void begin_step(const Step& step);
    bool is_done(const std::string& sql);
    std::string mark_of(const std::string& sql);
    void announce(const std::string& sql);

    const Revision& revision_;
    Session& session_;
    Observer& observer_;
    Standing& standing_;
    StepLog& log_;
    Guard& guard_;
    const Pace& pace_;
    const std::set<const Precondition*>& asked_later_;
};

}  // namespace schemac::migrate
