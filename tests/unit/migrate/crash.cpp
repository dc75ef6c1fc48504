// A run that breaks off anywhere is finished by the next one, each step done once. The server is SQLite, made to behave
// as one that can't roll data definition back; it breaks off before or after each statement in turn.
#include <catch2/catch.hpp>
#include <csignal>

#include "migrate/runner/interrupt.h"
#include "migrate/runner/run_revision.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using migrate::Direction;
using migrate::Entry;
using migrate::Rows;

namespace {

/// How many statements go through before the connection is lost, and whether the last one is still done.
struct Fate {
    int left = 1'000'000;
    bool done_before = false;
};

class FragileSession final : public migrate::Session {
  public:
    FragileSession(const std::string& path, Fate fate) : inner_(connect(path)), fate_(fate) {}

    model::Target target() override { return inner_->target(); }
    void execute(const std::string& sql) override {
        if (--fate_.left > 0) return inner_->execute(sql);
        if (fate_.left == 0 && fate_.done_before) inner_->execute(sql);
        throw migrate::ServerError("the wire was cut", migrate::ServerError::Kind::lost);
    }
    Rows query(const std::string& sql) override { return inner_->query(sql); }
    void cancel() noexcept override { inner_->cancel(); }
    void begin() override { execute("BEGIN IMMEDIATE"); }
    void commit() override { execute("COMMIT"); }
    void rollback() override { inner_->rollback(); }
    bool try_lock() override { return inner_->try_lock(); }
    void unlock() override { inner_->unlock(); }
    std::string lock_holder() override { return {}; }
    bool rolls_back(const std::vector<std::string>&) override { return false; }
    bool commits_with_note(const std::string& sql) override { return migrate::changes_rows_only(sql); }
    std::string fingerprint(const std::string&) override {
        std::string text;
        for (const auto& row : inner_->query("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'schemac%' ORDER BY 1"))
            text += row[0].value_or("") + '\n';
        return text;
    }
    void clear_remains(const std::string&) override {}
    void limit_lock_waits(int) override {}
    std::optional<std::string> number_key(const std::string& table) override {
        return table == "many" ? std::optional<std::string>("id") : std::nullopt;
    }
    std::string login() override { return "test"; }

  private:
    static std::unique_ptr<migrate::Session> connect(const std::string& path) {
        introspect::Url url;
        url.product = model::Product::sqlite;
        url.database = path;
        return migrate::connect(url, true);
    }
    std::unique_ptr<migrate::Session> inner_;
    Fate fate_;
};

migrate::Revision revision(const std::string& upgrade) {
    emit::revision::Revision file;
    file.id = "3f9c2a1b";
    file.target = "sqlite:3.40";
    file.upgrade = upgrade;
    file.downgrade = "-- schemac:step 1\nDROP TABLE n;\n-- schemac:step 2\nDROP TABLE t;\n";
    return migrate::read_revision(std::move(file), "x.sql");
}

const std::string script =
    "-- schemac:step 1\nCREATE TABLE t (a int);\nCREATE TABLE n (a int);\nINSERT INTO n VALUES (0);\n"
    "-- schemac:step 2\nALTER TABLE t ADD b int;\n"
    "-- schemac:step 3\nUPDATE n SET a = a + 1;\nCREATE INDEX i ON t (b);\n";

void run(const std::string& path, const migrate::Revision& what, Direction direction, Fate fate = {}) {
    FragileSession session(path, fate);
    migrate::History history(session, {model::Product::sqlite, {}});
    history.create();
    const auto entries = history.read();
    const auto found = entries.find(what.file.id);
    migrate::Observer silent;
    migrate::run_revision(what, direction, found == entries.end() ? nullptr : &found->second, session, history, silent);
}

std::string ask(const std::string& path, const std::string& sql) {
    FragileSession session(path, {});
    const Rows rows = session.query(sql);
    return rows.empty() ? "" : rows[0][0].value_or("NULL");
}

bool breaks_off(const std::string& path, const migrate::Revision& what, Direction direction, Fate fate) {
    const auto failure = test::failure_of([&] { run(path, what, direction, fate); });
    if (failure) CHECK(failure->code == "E0816");
    return failure.has_value();
}

void create_history(const std::string& path) {
    FragileSession session(path, {});
    migrate::History(session, {model::Product::sqlite, {}}).create();
}

/// Breaks a run off at one statement, then runs what that one left.
bool breaks_off_and_goes_on(const std::string& path, const migrate::Revision& what, Direction direction, Fate fate) {
    const std::string wanted = direction == Direction::up ? "1" : "0";
    const bool broke = breaks_off(path, what, direction, fate);
    const std::string applied = "SELECT count(*) FROM schemac_version WHERE state <> 'upgrading'";
    if (broke && ask(path, applied) != wanted) run(path, what, direction);
    CHECK(ask(path, applied) == wanted);
    CHECK(ask(path, "SELECT count(*) FROM sqlite_master WHERE name IN ('t', 'n', 'i')") ==
          (direction == Direction::up ? "3" : "0"));
    return broke;
}

}  // namespace

TEST_CASE("a run that breaks off anywhere is finished by the next, each step done once", "[migrate][E0816]") {
    const migrate::Revision what = revision(script);
    const std::string steps =
        "SELECT group_concat(step) FROM (SELECT step FROM schemac_journal WHERE result <> 'failed' ORDER BY id)";
    for (const bool done_before : {false, true}) {
        bool broke = true;
        for (int at = 1; broke; ++at) {
            const test::Folder folder;
            const std::string path = folder / "a.db";
            create_history(path);
            INFO("broken off at statement " << at << (done_before ? ", which was done" : ""));
            broke = breaks_off_and_goes_on(path, what, Direction::up, {at, done_before});
            CHECK(ask(path, "SELECT a FROM n") == "1");
            CHECK(ask(path, steps) == "1,2,3");
            breaks_off_and_goes_on(path, what, Direction::down, {at, done_before});
            CHECK(ask(path, steps) == "1,2,3,1,2");
        }
    }
}

TEST_CASE("what is left of a half-done revision may be edited, what is done may not", "[migrate][E0809][E0810]") {
    const test::Folder folder;
    const std::string path = folder / "a.db";
    const std::string broken =
        "-- schemac:step 1\nCREATE TABLE t (a int);\n-- schemac:step 2\nCREATE TABLE t (b int);\n";
    const auto failed = test::failure_of([&] { run(path, revision(broken), Direction::up); });
    REQUIRE(failed);
    CHECK(failed->code == "E0810");
    CHECK(failed->where == "x.sql:4");
    CHECK(failed->message == "step 2 of the upgrade of revision `3f9c2a1b` failed: table t already exists");
    CHECK(ask(path, "SELECT result || ':' || error FROM schemac_journal WHERE step = 2") ==
          "failed:table t already exists");
    std::string other = broken;
    other.replace(other.find("a int"), 5, "c int");
    const auto refused = test::failure_of([&] { run(path, revision(other), Direction::up); });
    REQUIRE(refused);
    CHECK(refused->code == "E0809");
    std::string mended = broken;
    mended.replace(mended.rfind("TABLE t"), 7, "TABLE n");
    run(path, revision(mended), Direction::up);
    CHECK(ask(path, "SELECT state FROM schemac_version") == "applied");
}

TEST_CASE("Ctrl-C stops between statements, and says where", "[migrate][E0815]") {
    const test::Folder folder;
    migrate::watch_for_interrupt();
    std::raise(SIGINT);
    const auto stopped = test::failure_of([&] { run(folder / "a.db", revision(script), Direction::up); });
    migrate::forget_interrupt();
    REQUIRE(stopped);
    CHECK(stopped->message == "interrupted: nothing of this revision is done");
    run(folder / "a.db", revision(script), Direction::up);
}

TEST_CASE("a statement in batches goes on with the next batch, each row done once", "[migrate][E0816]") {
    const migrate::Revision what = revision(
        "-- schemac:outside\n-- schemac:step 1\n-- schemac:batches many\n"
        "UPDATE many SET n = n + 1 WHERE n >= 0 AND /* schemac:batch */ TRUE;\n");
    bool broke = true;
    for (int at = 1; broke; ++at) {
        const test::Folder folder;
        const std::string path = folder / "a.db";
        test::make_sqlite(path,
                          "CREATE TABLE many (id INTEGER PRIMARY KEY, n int);"
                          "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 5000) "
                          "INSERT INTO many SELECT x * 3, 0 FROM c");
        create_history(path);
        broke = breaks_off(path, what, Direction::up, {at, at % 2 == 0});
        INFO("broken off at statement " << at);
        if (ask(path, "SELECT count(*) FROM schemac_version WHERE state = 'applied'") != "1")
            run(path, what, Direction::up);
        CHECK(ask(path, "SELECT count(*) FROM many WHERE n = 1") == "5000");
        CHECK(ask(path, "SELECT state || mark FROM schemac_version") == "applied");
    }
}
