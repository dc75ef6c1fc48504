// Migrate: one revision, up or down.
#include "migrate/runner/run_revision.h"

#include <algorithm>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "emit/revision/hash.h"
#include "migrate/runner/batches.h"
#include "migrate/runner/interrupt.h"
#include "migrate/runner/preconditions.h"
#include "migrate/runner/retry.h"
#include "migrate/runner/standing.h"
#include "migrate/runner/step_log.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {
namespace {

const Statement nothing;  // of a step: what isn't about one of its statements

/// A lock that others hold.
struct Busy {
    const Step* step;
    const Statement* statement;
    ServerError error;
};

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
          pace_(pace),
          units_(units(script_of(revision, direction), session)),
          standing_(revision, direction, entry, units_, history),
          log_(revision, direction, history, observer) {}

    bool run() {
        standing_.check(units_);
        const Watch watch;
        observer_.begins(revision_, direction_, standing_.resumes());
        asked_later_ = ask_before(revision_, wanted_steps(), session_, observer_);
        if (standing_.count() == 0) patiently([&] { finish_empty(); });
        std::size_t at = 0;
        for (const Unit& unit : units_) {
            if (unit.kind == Part::Kind::session) {
                set_up(unit);
            } else if (at++ >= standing_.position()) {
                if (!wants(unit)) return stop_before(unit);
                patiently([&] { run(unit); });
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
                try {
                    session_.execute(statement.sql);
                } catch (const ServerError& error) {
                    failed(*step, statement, error);
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

    void run(const Unit& unit) {
        if (!unit.statement) return run_together(unit);
        std::optional<Batches> batches;
        guarded(*unit.steps.front(), *unit.statement, [&] {
            if (auto found = Batches::of(*unit.statement, session_, standing_.mark())) batches.emplace(*found);
        });
        if (batches) return run_in_batches(unit, *batches);
        run_outside(unit);
    }

    /// Each piece with the note that it is done.
    void run_in_batches(const Unit& unit, Batches& batches) {
        const Step& step = *unit.steps.front();
        if (log_.begins(step)) begin_step(step);
        const double before = batches.range().part();
        const Watch whole;
        while (!batches.at_end()) {
            wait_for_turn(step, *unit.statement);
            stop_if_interrupted();
            const Watch piece;
            guarded(step, *unit.statement, [&] {
                session_.begin();
                cancellably([&] { batches.run_next(); });
                standing_.set_mark(batches.range().text());
                commit();
            });
            batches.took(piece.milliseconds());
            const double part = batches.range().part();
            const double left = (1 - part) / std::max(part - before, 1e-9);
            observer_.advances(step, part, static_cast<long long>(left * static_cast<double>(whole.milliseconds())));
            if (!batches.at_end()) pause(std::chrono::milliseconds(pace_.pause));
        }
        guarded(step, *unit.statement, [&] {
            session_.begin();
            if (unit.ends_step) log_.end(step, "done");
            standing_.advance(unit);
            commit();
        });
    }

    /// As long as the project's query gives a row.
    void wait_for_turn(const Step& step, const Statement& statement) {
        if (pace_.wait_while.empty()) return;
        bool waits = false;
        for (bool first = true; !interrupted(); first = false) {
            guarded(step, statement, [&] { waits = !session_.query(pace_.wait_while).empty(); });
            if (!waits) return;
            if (first) observer_.holds_back(step);
            pause(std::chrono::seconds(1));
        }
    }

    /// All statements, and the note that they are done, or nothing.
    void run_together(const Unit& unit) {
        guarded(*unit.steps.front(), nothing, [&] { session_.begin(); });
        for (const Step* step : unit.steps) {
            begin_step(*step);
            for (const Statement& statement : step->statements) {
                guarded(*step, statement, [&] { cancellably([&] { session_.execute(statement.sql); }); });
                stop_if_interrupted();
            }
            guarded(*step, nothing, [&] { log_.end(*step, "done"); });
        }
        const Step& last = *unit.steps.back();
        guarded(last, last.statements.empty() ? nothing : last.statements.back(), [&] {
            standing_.advance(unit);
            commit();
        });
    }

    void run_outside(const Unit& unit) {
        const Step& step = *unit.steps.front();
        const std::string& sql = unit.statement->sql;
        if (log_.begins(step)) begin_step(step);
        guarded(step, *unit.statement, [&] {
            const bool found_done = is_done(sql);
            const bool with_note = !found_done && session_.commits_with_note(sql);
            if (!found_done && !with_note) announce(sql);
            if (with_note) session_.begin();
            if (!found_done) cancellably([&] { session_.execute(sql); });
            if (!with_note) session_.begin();
            if (unit.ends_step) log_.end(step, found_done ? "found done" : "done");
            standing_.advance(unit);
            commit();
        });
    }

    /// Whether the statement that was running when the run before this one ended had done its work.
    bool is_done(const std::string& sql) {
        if (standing_.mark().empty()) return false;
        session_.clear_remains(sql);
        return mark_of(sql) != standing_.mark();
    }

    std::string mark_of(const std::string& sql) {
        return "sha256:" + emit::revision::sha256(session_.fingerprint(sql));
    }

    void announce(const std::string& sql) {
        standing_.set_mark(mark_of(sql));
        standing_.committed();
    }

    /// What is committed is what a later attempt goes on from.
    void commit() {
        session_.commit();
        standing_.committed();
    }

    /// A script that does nothing is done at once; a merge is one.
    void finish_empty() {
        const Step step{0, "nothing to do", 1, {}, {}, {}, {}};
        guarded(step, nothing, [&] {
            session_.begin();
            log_.end(step, "done");
            standing_.finish();
            commit();
        });
    }

    void begin_step(const Step& step) {
        for (const Precondition& precondition : step.preconditions)
            if (asked_later_.contains(&precondition))
                guarded(step, precondition.query, [&] { ask(revision_, step, precondition, session_, observer_); });
        log_.begin(step);
    }

    template <class Run>
    void cancellably(Run run) {
        const Cancellable while_it_runs(session_);
        run();
    }

    /// Runs one thing of a step, and says of what the server refuses which it was.
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

    std::string place_of(const Step& step, const Statement& statement) const {
        return revision_.path + ':' + std::to_string(statement.sql.empty() ? step.line : statement.line);
    }

    [[noreturn]] void failed(const Step& step, const Statement& statement, const ServerError& error) {
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
        const std::string what =
            "the " + std::string(to_string(direction_)) + " of revision `" + revision_.file.id + '`';
        throw source::Failure(code::statement_failed, step.number, what, error.what())
            .at(place_of(step, statement))
            .note(standing_.text())
            .help("mend what it says, then run the same command again: it goes on where this one stopped");
    }

    void undo() {
        standing_.rolled_back();
        try {
            session_.rollback();
        } catch (const ServerError&) {
            // the server has forgotten the transaction along with the connection
        }
    }

    void stop_if_interrupted() {
        if (!interrupted()) return;
        undo();
        stop(revision_.path);
    }

    [[noreturn]] void stop(const std::string& where) {
        throw source::Failure(code::run_interrupted, standing_.text())
            .at(where)
            .help("run the same command again: it goes on where this one stopped");
    }

    const Revision& revision_;
    Direction direction_;
    Session& session_;
    Observer& observer_;
    Stages stages_;
    Pace pace_;
    std::vector<Unit> units_;
    Standing standing_;
    StepLog log_;
    std::set<const Precondition*> asked_later_;
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
