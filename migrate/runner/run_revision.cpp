// Migrate: one revision, up or down.
#include "migrate/runner/run_revision.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "emit/revision/hash.h"
#include "migrate/runner/batches.h"
#include "migrate/runner/interrupt.h"
#include "migrate/runner/preconditions.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {
namespace {

class Watch {
  public:
    long long milliseconds() const {
        const auto passed = std::chrono::steady_clock::now() - start_;
        return std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

constexpr int attempts = 10;

/// Doubled each time, up to half a minute, and by chance a little more or less, so that two don't meet again.
long long pause_after(int attempt) {
    static std::minstd_rand random(std::random_device{}());
    const long long pause = std::min(250LL << attempt, 30'000LL);
    return pause / 2 + static_cast<long long>(random() % static_cast<unsigned long>(pause));
}

/// A lock that others hold.
struct Busy {
    const Step* step;
    const Statement* statement;
    ServerError error;
};

class Runner {
  public:
    Runner(const Revision& revision, Direction direction, const Entry* entry, Session& session, History& history,
           Observer& observer)
        : revision_(revision),
          direction_(direction),
          session_(session),
          history_(history),
          observer_(observer),
          units_(units(direction == Direction::up ? revision.upgrade : revision.downgrade, session)),
          exists_(entry != nullptr) {
        entry_.revision = revision.file.id;
        if (entry) entry_ = *entry;
        resumes_ = entry && entry->state == running();
        if (!resumes_) entry_.position = 0, entry_.progress.clear(), entry_.mark.clear();
        entry_.state = running();
        entry_.checksum = emit::revision::upgrade_hash(revision.file);
        for (const Unit& unit : units_)
            if (unit.kind != Part::Kind::session) ++count_;
        written();
    }

    void run() {
        check_progress();
        const Watch watch;
        observer_.begins(revision_, direction_, resumes_);
        asked_later_ = ask_before(revision_, left(), session_, observer_);
        if (count_ == 0) finish_empty();
        std::size_t at = 0;
        for (const Unit& unit : units_) {
            if (unit.kind == Part::Kind::session)
                set_up(unit);
            else if (at++ >= entry_.position)
                run(unit);
        }
        observer_.ends(revision_, direction_, watch.milliseconds());
    }

  private:
    Entry::State running() const {
        return direction_ == Direction::up ? Entry::State::upgrading : Entry::State::downgrading;
    }

    /// The units that are done are still those that were done then.
    void check_progress() const {
        std::string progress;
        std::size_t at = 0;
        for (const Unit& unit : units_)
            if (unit.kind != Part::Kind::session && at++ < entry_.position) progress = progress_after(progress, unit);
        if (at >= entry_.position && progress == entry_.progress) return;
        throw source::Failure(code::half_done_and_edited, entry_.revision)
            .at(revision_.path)
            .note(std::to_string(entry_.position) + " of its statements and transactions had run")
            .help("bring back what the file said of them; what comes after them may be changed");
    }

    std::vector<const Step*> left() const {
        std::vector<const Step*> steps;
        std::size_t at = 0;
        for (const Unit& unit : units_)
            if (unit.kind != Part::Kind::session && at++ >= entry_.position)
                steps.insert(steps.end(), unit.steps.begin(), unit.steps.end());
        return steps;
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
    void run(const Unit& unit) {
        for (int attempt = 1;; ++attempt) {
            stop_if_interrupted();
            try {
                return run_once(unit);
            } catch (const Busy& busy) {
                undo();
                entry_ = written_;
                exists_ = written_exists_;
                if (attempt == attempts) failed(*busy.step, *busy.statement, busy.error);
                const long long pause = pause_after(attempt);
                observer_.tries_again(*busy.step, busy.error.what(), pause);
                std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            }
        }
    }

    void run_once(const Unit& unit) {
        if (!unit.statement) return run_together(unit);
        if (auto batches = batches_of(unit)) return run_in_batches(unit, *batches);
        run_outside(unit);
    }

    std::optional<Batches> batches_of(const Unit& unit) {
        std::unique_ptr<Batches> batches;
        guarded(*unit.steps.front(), *unit.statement, [&] {
            if (auto found = Batches::of(*unit.statement, session_, entry_.mark))
                batches = std::make_unique<Batches>(*found);
        });
        return batches ? std::optional<Batches>(*batches) : std::nullopt;
    }

    /// Each piece with the note that it is done.
    void run_in_batches(const Unit& unit, Batches& batches) {
        const Step& step = *unit.steps.front();
        if (&step != step_) begin_step(step);
        const double before = batches.range().part();
        const Watch whole;
        while (!batches.at_end()) {
            stop_if_interrupted();
            const Watch piece;
            guarded(step, *unit.statement, [&] {
                session_.begin();
                batches.run_next();
                entry_.mark = batches.range().text();
                history_.write(entry_, !exists_);
                exists_ = true;
                commit();
            });
            batches.took(piece.milliseconds());
            const double part = batches.range().part();
            const double left = (1 - part) / std::max(part - before, 1e-9);
            observer_.advances(step, part, static_cast<long long>(left * static_cast<double>(whole.milliseconds())));
        }
        guarded(step, *unit.statement, [&] {
            session_.begin();
            if (unit.ends_step) end_step(step, "done");
            note(unit);
            commit();
        });
    }

    /// What is committed is what a later attempt goes on from.
    void commit() {
        session_.commit();
        written();
    }

    void written() {
        written_ = entry_;
        written_exists_ = exists_;
    }

    /// All statements, and the note that they are done, or nothing.
    void run_together(const Unit& unit) {
        static const Statement nothing;  // outlives the error that points at it
        guarded(*unit.steps.front(), nothing, [&] { session_.begin(); });
        for (const Step* step : unit.steps) {
            begin_step(*step);
            for (const Statement& statement : step->statements) {
                guarded(*step, statement, [&] { session_.execute(statement.sql); });
                stop_if_interrupted();
            }
            guarded(*step, nothing, [&] { end_step(*step, "done"); });
        }
        const Step& last = *unit.steps.back();
        guarded(last, last.statements.empty() ? nothing : last.statements.back(), [&] {
            note(unit);
            commit();
        });
    }

    void run_outside(const Unit& unit) {
        const Step& step = *unit.steps.front();
        const std::string& sql = unit.statement->sql;
        if (&step != step_) begin_step(step);
        guarded(step, *unit.statement, [&] {
            const bool found_done = is_done(sql);
            const bool with_note = !found_done && session_.commits_with_note(sql);
            if (!found_done && !with_note) announce(sql);
            if (with_note) session_.begin();
            if (!found_done) session_.execute(sql);
            if (!with_note) session_.begin();
            if (unit.ends_step) end_step(step, found_done ? "found done" : "done");
            note(unit);
            commit();
        });
    }

    /// Whether the statement that was running when the run before this one ended had done its work.
    bool is_done(const std::string& sql) {
        if (entry_.mark.empty()) return false;
        session_.clear_remains(sql);
        return mark_of(sql) != entry_.mark;
    }

    std::string mark_of(const std::string& sql) {
        return "sha256:" + emit::revision::sha256(session_.fingerprint(sql));
    }

    void announce(const std::string& sql) {
        entry_.mark = mark_of(sql);
        history_.write(entry_, !exists_);
        exists_ = true;
        written();
    }

    void note(const Unit& unit) {
        entry_.mark.clear();
        ++entry_.position;
        entry_.progress = progress_after(entry_.progress, unit);
        if (entry_.position == count_) return finish();
        history_.write(entry_, !exists_);
        exists_ = true;
    }

    void finish() {
        if (direction_ == Direction::down) return history_.remove(entry_.revision);
        Entry applied = entry_;
        applied.state = Entry::State::applied;
        applied.position = 0;
        applied.progress.clear();
        history_.write(applied, !exists_);
    }

    /// A script that does nothing is done at once; a merge is one.
    void finish_empty() {
        const Step nothing{0, "nothing to do", 1, {}, {}};
        try {
            session_.begin();
            history_.log(line(nothing, "done"));
            finish();
            session_.commit();
        } catch (const ServerError& error) {
            failed(nothing, {}, error);
        }
    }

    void begin_step(const Step& step) {
        for (const Precondition& precondition : step.preconditions)
            if (asked_later_.contains(&precondition))
                guarded(step, precondition.query, [&] { ask(revision_, step, precondition, session_, observer_); });
        observer_.runs(step);
        step_ = &step;
        watch_ = Watch();
    }

    void end_step(const Step& step, const std::string& result) {
        history_.log(line(step, result));
        observer_.done(step, watch_.milliseconds(), result == "found done");
    }

    JournalLine line(const Step& step, const std::string& result) const {
        return {entry_.revision, direction_, step.number,           step.text,
                result,          {},         watch_.milliseconds(), entry_.checksum};
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

    [[noreturn]] void failed(const Step& step, const Statement& statement, const ServerError& error) {
        const std::string place =
            revision_.path + ':' + std::to_string(statement.sql.empty() ? step.line : statement.line);
        if (error.lost())
            throw source::Failure(code::connection_lost, error.what())
                .at(place)
                .note(standing())
                .help("run the same command again: it goes on where this one stopped");
        undo();
        log_failure(step, error);
        const std::string what = "the " + std::string(to_string(direction_)) + " of revision `" + entry_.revision + '`';
        throw source::Failure(code::statement_failed, step.number, what, error.what())
            .at(place)
            .note(standing())
            .help("mend what it says, then run the same command again: it goes on where this one stopped");
    }

    void undo() {
        try {
            session_.rollback();
        } catch (const ServerError&) {
            // the server has forgotten the transaction along with the connection
        }
    }

    void log_failure(const Step& step, const ServerError& error) {
        JournalLine failure = line(step, "failed");
        failure.error = error.what();
        try {
            history_.log(failure);
        } catch (const std::exception&) {
            // what the server said first is what matters
        }
    }

    std::string standing() const {
        if (entry_.position == 0) return "nothing of this revision is done";
        return std::to_string(entry_.position) + " of " + std::to_string(count_) +
               " statements and transactions of this revision are done";
    }

    void stop_if_interrupted() {
        if (!interrupted()) return;
        undo();
        throw source::Failure(code::run_interrupted, standing())
            .at(revision_.path)
            .help("run the same command again: it goes on where this one stopped");
    }

    const Revision& revision_;
    Direction direction_;
    Session& session_;
    History& history_;
    Observer& observer_;
    std::vector<Unit> units_;
    std::size_t count_ = 0;
    Entry entry_;
    bool exists_;
    Entry written_;  ///< as the version table has it
    bool written_exists_ = false;
    bool resumes_ = false;
    const Step* step_ = nullptr;
    Watch watch_;
    std::set<const Precondition*> asked_later_;
};

}  // namespace

void run_revision(const Revision& revision, Direction direction, const Entry* entry, Session& session, History& history,
                  Observer& observer) {
    try {
        Runner(revision, direction, entry, session, history, observer).run();
    } catch (const ServerError& error) {
        throw source::Failure(code::connection_lost, error.what())
            .at(revision.path)
            .help("run the same command again: it goes on where this one stopped");
    }
}

}  // namespace schemac::migrate
