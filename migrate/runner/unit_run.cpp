// Migrate: one unit of a revision.
#include "migrate/runner/unit_run.h"

#include <algorithm>

#include "emit/revision/hash.h"
#include "migrate/runner/preconditions.h"

namespace schemac::migrate {

void UnitRun::run(const Unit& unit) {
    if (!unit.statement) return run_together(unit);
    std::optional<Batches> batches;
    guard_.guarded(*unit.steps.front(), *unit.statement, [&] {
        if (auto found = Batches::of(*unit.statement, session_, standing_.mark())) batches.emplace(*found);
    });
    if (batches) return run_in_batches(unit, *batches);
    run_outside(unit);
}

/// Each piece with the note that it is done.
void UnitRun::run_in_batches(const Unit& unit, Batches& batches) {
    const Step& step = *unit.steps.front();
    if (log_.begins(step)) begin_step(step);
    const double before = batches.range().part();
    const Watch whole;
    while (!batches.at_end()) {
        wait_for_turn(step, *unit.statement);
        guard_.stop_if_interrupted();
        const Watch piece;
        guard_.guarded(step, *unit.statement, [&] {
            session_.begin();
            guard_.cancellably([&] { batches.run_next(); });
            standing_.set_mark(batches.range().text());
            guard_.commit();
        });
        batches.took(piece.milliseconds());
        const double part = batches.range().part();
        const double left = (1 - part) / std::max(part - before, 1e-9);
        observer_.advances(step, part, static_cast<long long>(left * static_cast<double>(whole.milliseconds())));
        if (!batches.at_end()) pause(std::chrono::milliseconds(pace_.pause));
    }
    guard_.guarded(step, *unit.statement, [&] {
        session_.begin();
        if (unit.ends_step) log_.end(step, "done");
        standing_.advance(unit);
        guard_.commit();
    });
}

/// As long as the project's query gives a row.
void UnitRun::wait_for_turn(const Step& step, const Statement& statement) {
    if (pace_.wait_while.empty()) return;
    bool waits = false;
    for (bool first = true; !interrupted(); first = false) {
        guard_.guarded(step, statement, [&] { waits = !session_.query(pace_.wait_while).empty(); });
        if (!waits) return;
        if (first) observer_.holds_back(step);
        pause(std::chrono::seconds(1));
    }
}

/// All statements, and the note that they are done, or nothing.
void UnitRun::run_together(const Unit& unit) {
    guard_.guarded(*unit.steps.front(), no_statement, [&] { session_.begin(); });
    for (const Step* step : unit.steps) {
        begin_step(*step);
        for (const Statement& statement : step->statements) {
            guard_.guarded(*step, statement, [&] { guard_.cancellably([&] { session_.execute(statement.sql); }); });
            guard_.stop_if_interrupted();
        }
        guard_.guarded(*step, no_statement, [&] { log_.end(*step, "done"); });
    }
    const Step& last = *unit.steps.back();
    guard_.guarded(last, last.statements.empty() ? no_statement : last.statements.back(), [&] {
        standing_.advance(unit);
        guard_.commit();
    });
}

void UnitRun::run_outside(const Unit& unit) {
    const Step& step = *unit.steps.front();
    const std::string& sql = unit.statement->sql;
    if (log_.begins(step)) begin_step(step);
    guard_.guarded(step, *unit.statement, [&] {
        const bool found_done = is_done(sql);
        const bool with_note = !found_done && session_.commits_with_note(sql);
        if (!found_done && !with_note) announce(sql);
        if (with_note) session_.begin();
        if (!found_done) guard_.cancellably([&] { session_.execute(sql); });
        if (!with_note) session_.begin();
        if (unit.ends_step) log_.end(step, found_done ? "found done" : "done");
        standing_.advance(unit);
        guard_.commit();
    });
}

/// Whether the statement that was running when the run before this one ended had done its work.
bool UnitRun::is_done(const std::string& sql) {
    if (standing_.mark().empty()) return false;
    session_.clear_remains(sql);
    return mark_of(sql) != standing_.mark();
}

std::string UnitRun::mark_of(const std::string& sql) {
    return "sha256:" + emit::revision::sha256(session_.fingerprint(sql));
}

void UnitRun::announce(const std::string& sql) {
    standing_.set_mark(mark_of(sql));
    standing_.committed();
}

void UnitRun::begin_step(const Step& step) {
    for (const Precondition& precondition : step.preconditions)
        if (asked_later_.contains(&precondition))
            guard_.guarded(step, precondition.query, [&] { ask(revision_, step, precondition, session_, observer_); });
    log_.begin(step);
}

}  // namespace schemac::migrate
