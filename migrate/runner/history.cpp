// Migrate: the history, read and written.
#include "migrate/runner/history.h"

#include <charconv>
#include <random>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {
namespace {

/// What the journal's rows of one run have in common.
std::string new_run() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device random;
    std::string text;
    for (int at = 0; at < 16; ++at)
        text += digits[random() % 16];
    return text;
}

Entry::State state_of(const std::string& word, const std::string& table) {
    for (const Entry::State state : {Entry::State::applied, Entry::State::upgrading, Entry::State::downgrading})
        if (word == to_string(state)) return state;
    throw source::Failure(code::foreign_history, table, "it has the state `" + word + "`")
        .help("choose another name for schemac's tables: `[history]` in schemac.toml");
}

}  // namespace

std::string_view to_string(Direction direction) {
    switch (direction) {
        case Direction::up: return "upgrade";
        case Direction::down: return "downgrade";
    }
    return {};
}

std::string_view to_string(Entry::State state) {
    switch (state) {
        case Entry::State::applied: return "applied";
        case Entry::State::upgrading: return "upgrading";
        case Entry::State::downgrading: return "downgrading";
    }
    return {};
}

History::History(Session& session, HistorySql sql)
    : session_(session), sql_(std::move(sql)), run_(new_run()), login_(session.login()) {}

/// A refusal here is no revision's fault.
template <class Run>
auto History::own(Run run) {
    try {
        return run();
    } catch (const ServerError& error) {
        if (error.lost() || error.busy()) throw;
        throw source::Failure(code::history_refused, error.what())
            .at(sql_.version_table())
            .help(
                "the login must be able to create, read and write schemac's two tables; `[history]` in schemac.toml "
                "says what they are called, and in which schema they are");
    }
}

void History::create() {
    own([&] {
        if (session_.query(sql_.exists()).empty())
            for (const std::string& statement : sql_.create())
                session_.execute(statement);
    });
}

std::map<std::string, Entry> History::read() {
    return own([&] {
        std::map<std::string, Entry> entries;
        if (session_.query(sql_.exists()).empty()) return entries;
        for (const Values& row : session_.query(sql_.read())) {
            Entry entry{row[0].value_or(""),
                        state_of(row[1].value_or(""), sql_.version_table()),
                        0,
                        row[3].value_or(""),
                        row[4].value_or(""),
                        row[5].value_or(""),
                        row[6].value_or("")};
            const std::string position = row[2].value_or("0");
            std::from_chars(position.data(), position.data() + position.size(), entry.position);
            entries.emplace(entry.revision, entry);
        }
        return entries;
    });
}

void History::write(const Entry& entry, bool is_new) {
    own([&] { session_.execute(is_new ? sql_.insert(entry) : sql_.update(entry)); });
}

void History::remove(const std::string& revision) {
    own([&] { session_.execute(sql_.remove(revision)); });
}

void History::log(const JournalLine& line) {
    own([&] { session_.execute(sql_.log(line, run_, login_)); });
}

}  // namespace schemac::migrate
