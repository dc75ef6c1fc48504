// Migrate: what a database knows of the revisions that ran on it, in two tables of its own.
//
// The version table has a row for each revision that ran, or is running:
//
//     revision    the id
//     state       applied, upgrading, downgrading
//     position    how many units of the running script are done: a statement outside a transaction is one, a
//                 transaction is one
//     checksum    of the upgrade, as it ran
//     progress    a hash of the units done
//     mark        what the database looked like, where the next unit's statement touches it
//     changed_at
//
// The journal has a row for each step that was run, and is never read by the runner.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "migrate/runner/history_names.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

enum class Direction : std::uint8_t { up, down };
std::string_view to_string(Direction direction);  ///< `upgrade`, `downgrade`

struct Entry {
    enum class State : std::uint8_t { applied, upgrading, downgrading };
    std::string revision;
    State state = State::applied;
    std::size_t position = 0;
    std::string checksum;
    std::string progress;
    std::string mark;
    std::string changed_at;
};
std::string_view to_string(Entry::State state);

/// One line of the journal.
struct JournalLine {
    std::string revision;
    Direction direction = Direction::up;
    unsigned step = 0;  ///< 0: all of it, as by `stamp`
    std::string text;
    std::string result;  ///< `done`, `found done`, `failed`, `stamped`
    std::string error;
    long long milliseconds = 0;
    std::string checksum;
};

/// The statements of the history, as the runner and offline scripts use them alike.
class HistorySql {
  public:
    HistorySql(model::Product product, HistoryNames names) : product_(product), names_(std::move(names)) {}

    std::vector<std::string> create()
        const;                   ///< both tables, where they aren't there; the one that `exists` asks for last
    std::string exists() const;  ///< a row when the version table is there
    std::string read() const;
    std::string insert(const Entry& entry) const;
    std::string update(const Entry& entry) const;
    std::string remove(const std::string& revision) const;
    std::string log(const JournalLine& line, const std::string& run, const std::string& login) const;

    std::string version_table() const { return table(names_.version); }
    std::string journal_table() const { return table(names_.journal); }
    std::string literal(const std::string& text) const;

  private:
    std::string table(const std::string& name) const;
    std::string quoted(const std::string& name) const;

    model::Product product_;
    HistoryNames names_;
};

/// The history of one database, read and written through its session.
class History {
  public:
    History(Session& session, HistorySql sql);

    void create();
    /// All entries by id; none where the table doesn't exist. Throws `source::Failure` (E0817, E0821).
    std::map<std::string, Entry> read();
    void write(const Entry& entry, bool is_new);
    void remove(const std::string& revision);
    void log(const JournalLine& line);
    const HistorySql& sql() const { return sql_; }

  private:
    template <class Run>
    auto own(Run run);

    Session& session_;
    HistorySql sql_;
    std::string run_;
    std::string login_;
};

}  // namespace schemac::migrate
