// Migrate: one revision, up or down.
#include "migrate/runner/run_revision.h"

#include <algorithm>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/guard.h"
#include "migrate/runner/preconditions.h"
#include "migrate/runner/unit_run.h"

namespace schemac::migrate {
namespace {

const Script& script_of(const Revision& revision, Direction direction) {
    return direction == Direction::up ? revision.upgrade : revision.downgrade;
}

class Runner {
  public:
    Runner(const Revision& revision, Direction direction, const Entry* entry, Session& session, History& history,
           Observer& observer, const Stages& stages, const Pace& pace)
        : revision_(revision),
          direction_(direction),
          session_(session),
          observer_(observer),
          stages_(stages),
          units_(units(script_of(revision, direction), session)),
          standing_(revision, direction, entry, units_, history),
          log_(revision, direction, history, observer),
          guard_(revision, direction, session, standing_, log_, observer),
          unit_run_(revision, session, observer, standing_, log_, guard_, pace, asked_later_) {}

    bool run() {
        standing_.check(units_);
        const Watch watch;
        observer_.begins(revision_, direction_, standing_.resumes());
        asked_later_ = ask_before(revision_, wanted_steps(), session_, observer_);
        if (standing_.count() == 0) guard_.patiently([&] { finish_empty(); });
        std::size_t at = 0;
        for (const Unit& unit : units_) {
            if (unit.kind == Part::Kind::session) {
                guard_.patiently([&] { set_up(unit); });
            } else if (at++ >= standing_.position()) {
                if (!wants(unit)) return stop_before(unit);
                guard_.patiently([&] { unit_run_.run(unit); });
            }
        }
        observer_.ends(revision_, direction_, watch.milliseconds());
        return true;
    }

  private:
    bool wants(const Unit& unit) const {
        return std::all_of(unit.steps.begin(), unit.steps.end(),
                           [&](const Step* step) { return stages_.has(stage_of(*step)); });
    }

    std::vector<const Step*> wanted_steps() const {
        std::vector<const Step*> steps;
        std::size_t at = 0;
        for (const Unit& unit : units_) {
            if (unit.kind == Part::Kind::session || at++ < standing_.position()) continue;
            if (!wants(unit)) break;
            steps.insert(steps.end(), unit.steps.begin(), unit.steps.end());
        }
        return steps;
    }

    bool stop_before(const Unit& unit) {
        const auto other = std::find_if(unit.steps.begin(), unit.steps.end(),
                                        [&](const Step* step) { return !stages_.has(stage_of(*step)); });
        observer_.stops_before(*unit.steps.front(), **other);
        return false;
    }

    void set_up(const Unit& unit) {
        for (const Step* step : unit.steps)
            for (const Statement& statement : step->statements)
                guard_.guarded(*step, statement, [&] { session_.execute(statement.sql); });
    }

    /// A script that does nothing is done at once; a merge is one.
    void finish_empty() {
        static const Step step{0, "nothing to do", 1, {}, {}, {}, {}};
        guard_.guarded(step, no_statement, [&] {
            session_.begin();
            log_.end(step, "done");
            standing_.finish();
            guard_.commit();
        });
    }

    const Revision& revision_;
    Direction direction_;
    Session& session_;
    Observer& observer_;
    Stages stages_;
    std::vector<Unit> units_;
    Standing standing_;
    StepLog log_;
    Guard guard_;
    std::set<const Precondition*> asked_later_;
    UnitRun unit_run_;
};

}  // namespace

bool run_revision(const Revision& revision, Direction direction, const Entry* entry, Session& session, History& history,
                  Observer& observer, const Stages& stages, const Pace& pace) {
    try {
        return Runner(revision, direction, entry, session, history, observer, stages, pace).run();
    } catch (const ServerError& error) {
        throw source::Failure(code::connection_lost, error.what())
            .at(revision.path)
            .help("run the same command again: it goes on where this one stopped");
    }
}

const Step* next_step(const Revision& revision, Direction direction, const Entry* entry, Session& session) {
    std::size_t left = entry && entry->state != Entry::State::applied ? entry->position : 0;
    for (const Unit& unit : units(script_of(revision, direction), session))
        if (unit.kind != Part::Kind::session && left-- == 0) return unit.steps.front();
    return nullptr;
}

}  // namespace schemac::migrate
