// Migrate: what a run would do, as a script for the server's own client.
#include "migrate/runner/offline.h"

#include <algorithm>
#include <utility>

#include "emit/sql/comment.h"
#include "emit/sql/script.h"
#include "emit/sql/writer.h"
#include "migrate/graph/target.h"
#include "migrate/runner/offline_batches.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {
namespace {

using emit::sql::comment;

struct Range {
    std::string from;
    std::string to;
};

Range range_of(const std::string& text, Direction direction) {
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos) return {text.substr(0, colon), text.substr(colon + 1)};
    return {direction == Direction::up ? "base" : "heads", text};
}

/// The `mysql` client strips comments, also from the bodies of routines, unless it is told not to
/// (https://dev.mysql.com/doc/refman/8.0/en/mysql-command-options.html#option_mysql_comments).
std::string how_to_run(model::Product product) {
    std::string text(emit::sql::how_to_run(product));
    if (text.starts_with("mysql ")) text.insert(6, "--comments ");
    return text;
}

/// A transaction that DDL would end needs none.
bool rolls_back(const std::vector<std::string>& statements, model::Product product) {
    if (product == model::Product::postgres || product == model::Product::sqlite) return true;
    return std::all_of(statements.begin(), statements.end(), changes_rows_only);
}

class Writing {
  public:
    Writing(Direction direction, const Revision& revision, const HistoryNames& names)
        : direction_(direction),
          revision_(revision),
          target_(*model::parse_target(revision.file.target)),
          writer_(emit::sql::make_writer(target_)),
          sql_(target_.product, names),
          has_row_(direction == Direction::down) {}

    std::string head() const {
        std::string text =
            comment("schemac " + std::string(to_string(direction_)) + " for " + model::to_string(target_));
        text += comment("run it so that an error stops it: " + how_to_run(target_.product));
        for (const std::string& statement : sql_.create())
            text += '\n' + ended(statement);
        return text;
    }

    std::string body() {
        const Script& script = direction_ == Direction::up ? revision_.upgrade : revision_.downgrade;
        std::string text = '\n' + comment(std::string(to_string(direction_)) + ' ' + revision_.file.id + ": " +
                                          revision_.file.message);
        const std::vector<Unit> all =
            units(script, [&](const std::vector<std::string>& sql) { return rolls_back(sql, target_.product); });
        const auto last = std::find_if(all.rbegin(), all.rend(), [](const Unit& unit) { return counts(unit); });
        for (const Unit& one : all) {
            text += unit(one, last != all.rend() && &one == &*last);
            if (!counts(one)) continue;
            ++position_;
            progress_ = progress_after(progress_, one);
        }
        return last != all.rend() ? text : text + finish();
    }

  private:
    static bool counts(const Unit& unit) { return unit.kind != Part::Kind::session; }
    std::string ended(const std::string& statement) const { return writer_->terminated(statement, true) + '\n'; }

    std::string unit(const Unit& unit, bool is_last) {
        if (unit.statement) {
            const std::string text = single(unit);
            return is_last ? text + finish() : text;
        }
        const bool together = counts(unit);
        std::string text = together ? '\n' + ended(writer_->begin()) : "\n";
        for (const Step* step : unit.steps) {
            if (together) text += head_of(*step);
            for (const Statement& statement : step->statements)
                text += ended(statement.sql);
        }
        if (is_last) text += finish();
        return together ? text + ended(writer_->commit()) : text;
    }

    /// A statement outside of any transaction.
    std::string single(const Unit& unit) {
        const Step& step = *unit.steps.front();
        std::string text = unit.statement == &step.statements.front() ? '\n' + head_of(step) : "";
        if (unit.statement->batches.empty()) return text + ended(unit.statement->sql);
        text += mark_place();
        for (const std::string& sql : offline_batches(*unit.statement, revision_.file.id, sql_, target_.product))
            text += ended(sql);
        return text;
    }

    std::string head_of(const Step& step) const {
        std::string text = comment("step " + std::to_string(step.number) + ": " + step.text);
        for (const Precondition& one : step.preconditions) {
            text += comment("precondition: " + one.text + "; this must return no row:", "  ");
            text += comment(one.query.sql + ';', "    ");
        }
        return text;
    }

    /// The version table's row as the runner has it here, so that either can go on from a backfill that was
    /// interrupted.
    std::string mark_place() {
        Entry entry = this->entry(direction_ == Direction::up ? Entry::State::upgrading : Entry::State::downgrading);
        entry.position = position_;
        entry.progress = progress_;
        return write(entry);
    }

    std::string finish() {
        if (direction_ == Direction::down) return ended(sql_.remove(revision_.file.id));
        return write(entry(Entry::State::applied));
    }

    Entry entry(Entry::State state) const {
        Entry entry;
        entry.revision = revision_.file.id;
        entry.state = state;
        entry.checksum = emit::revision::upgrade_hash(revision_.file);
        return entry;
    }

    std::string write(const Entry& entry) {
        const bool exists = std::exchange(has_row_, true);
        return ended(exists ? sql_.update(entry) : sql_.insert(entry));
    }

    Direction direction_;
    const Revision& revision_;
    model::Target target_;
    std::unique_ptr<emit::sql::Writer> writer_;
    HistorySql sql_;
    bool has_row_;
    std::size_t position_ = 0;
    std::string progress_;
};

}  // namespace

Work offline_work(Direction direction, const std::string& text, const Project& project) {
    const Range range = range_of(text, direction);
    const Graph& graph = project.graph();
    const Ids from = graph.with_ancestors(named(range.from, graph, {}));
    const bool up = direction == Direction::up;
    return {direction, up ? to_upgrade(range.to, graph, from) : to_downgrade(range.to, graph, from)};
}

std::string offline_script(const Work& work, const Project& project, const HistoryNames& names) {
    std::string text;
    for (const std::string& id : work.ids) {
        Writing script(work.direction, project.revision(id), names);
        if (text.empty()) text = script.head();
        text += script.body();
    }
    return text.empty() ? "-- nothing to do\n" : text;
}

}  // namespace schemac::migrate
