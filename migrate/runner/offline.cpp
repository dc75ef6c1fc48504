// Migrate: what a run would do, as a script for the server's own client.
#include "migrate/runner/offline.h"

#include <algorithm>

#include "emit/sql/comment.h"
#include "emit/sql/script.h"
#include "emit/sql/writer.h"
#include "migrate/graph/target.h"

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
bool rolls_back(const Part& part, model::Product product) {
    if (product == model::Product::postgres || product == model::Product::sqlite) return true;
    for (const Step& step : part.steps)
        for (const Statement& statement : step.statements)
            if (!changes_rows_only(statement.sql)) return false;
    return true;
}

class Writing {
  public:
    Writing(Direction direction, const Revision& revision, const HistoryNames& names)
        : direction_(direction),
          revision_(revision),
          target_(*model::parse_target(revision.file.target)),
          writer_(emit::sql::make_writer(target_)),
          sql_(target_.product, names) {}

    std::string head() const {
        std::string text =
            comment("schemac " + std::string(to_string(direction_)) + " for " + model::to_string(target_));
        text += comment("run it so that an error stops it: " + how_to_run(target_.product));
        for (const std::string& statement : sql_.create())
            text += '\n' + ended(statement);
        return text;
    }

    std::string body() const {
        const Script& script = direction_ == Direction::up ? revision_.upgrade : revision_.downgrade;
        std::string text = '\n' + comment(std::string(to_string(direction_)) + ' ' + revision_.file.id + ": " +
                                          revision_.file.message);
        const Part* last = nullptr;
        for (const Part& one : script)
            if (one.kind != Part::Kind::session && !one.steps.empty()) last = &one;
        for (const Part& one : script)
            text += part(one, &one == last);
        return last ? text : text + note();
    }

  private:
    std::string ended(const std::string& statement) const { return writer_->terminated(statement, true) + '\n'; }

    std::string part(const Part& part, bool is_last) const {
        const bool together = part.kind == Part::Kind::transaction && rolls_back(part, target_.product);
        std::string text = together ? '\n' + ended(writer_->begin()) : "\n";
        for (const Step& step : part.steps)
            text += step_text(step, part.kind);
        if (is_last) text += note();
        return together ? text + ended(writer_->commit()) : text;
    }

    std::string step_text(const Step& step, Part::Kind kind) const {
        std::string text;
        if (kind != Part::Kind::session) text += comment("step " + std::to_string(step.number) + ": " + step.text);
        for (const Precondition& one : step.preconditions) {
            text += comment("precondition: " + one.text + "; this must return no row:", "  ");
            text += comment(one.query.sql + ';', "    ");
        }
        for (const Statement& statement : step.statements)
            text += ended(statement.sql);
        return text;
    }

    /// The version table's row.
    std::string note() const {
        if (direction_ == Direction::down) return ended(sql_.remove(revision_.file.id));
        Entry entry;
        entry.revision = revision_.file.id;
        entry.checksum = emit::revision::upgrade_hash(revision_.file);
        return ended(sql_.insert(entry));
    }

    Direction direction_;
    const Revision& revision_;
    model::Target target_;
    std::unique_ptr<emit::sql::Writer> writer_;
    HistorySql sql_;
};

std::vector<std::string> ids_of(Direction direction, const Range& range, const Graph& graph) {
    const Ids from = graph.with_ancestors(named(range.from, graph, {}));
    if (direction == Direction::up) return to_upgrade(range.to, graph, from);
    return to_downgrade(range.to, graph, from);
}

}  // namespace

std::string offline_script(Direction direction, const std::string& range, const Project& project,
                           const HistoryNames& names) {
    std::string text;
    for (const std::string& id : ids_of(direction, range_of(range, direction), project.graph())) {
        const Writing script(direction, project.revision(id), names);
        if (text.empty()) text = script.head();
        text += script.body();
    }
    return text.empty() ? "-- nothing to do\n" : text;
}

}  // namespace schemac::migrate
