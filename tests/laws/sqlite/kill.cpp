// A script that is killed at any of its statements leaves the file as it was, or as it was meant to be.
#include <signal.h>
#include <sys/wait.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>

#include "tests/laws/sqlite/database.h"
#include "tests/laws/sqlite/generate.h"
#include "tests/laws/sqlite/laws.h"

namespace {

using namespace schemac::laws;
using namespace schemac::laws::sqlite;

/// The statements of a script, cut by SQLite itself.
std::vector<std::string> statements(const std::string& script) {
    std::vector<std::string> all;
    std::string one;
    for (const char c : script) {
        one += c;
        if (c != ';' || !sqlite3_complete(one.c_str())) continue;
        all.push_back(one);
        one.clear();
    }
    return all;
}

/// Runs the first `count` statements in another process, which is then killed where it stands. A page cache of one page
/// makes it write to the file long before the commit, so that the journal has something to undo.
void run_and_die(const std::string& path, const std::vector<std::string>& script, std::size_t count) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        sqlite3* handle = nullptr;
        sqlite3_open(path.c_str(), &handle);
        sqlite3_exec(handle, "PRAGMA cache_size = 1", nullptr, nullptr, nullptr);
        for (std::size_t n = 0; n < count; ++n)
            sqlite3_exec(handle, script[n].c_str(), nullptr, nullptr, nullptr);
        ::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

/// All that the file holds: the schema's text, and every row.
std::string contents(Database& database) {
    std::string all = database.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    const std::string tables = database.rows(
        "SELECT quote(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1");
    for (std::size_t at = 0, end = 0; (end = tables.find("|\n", at)) != std::string::npos; at = end + 2)
        all += database.rows("SELECT * FROM " + quoted(tables.substr(at + 1, end - at - 2)) + " ORDER BY 1, 2");
    return all;
}

/// A script that succeeds on a database with rows, and the seed that leads to it.
struct Migration {
    Case tried;
    std::vector<std::string> script;
};

void fill(Database& database, const Case& tried) {
    database.run(render(tried.from));
    for (const std::string& row : tried.rows)
        database.run(row);
}

std::optional<Migration> migration_of(std::size_t seed) {
    Case tried = make_case(seed);
    const std::string script = script_of(tried);
    Database trial;
    fill(trial, tried);
    if (script.empty() || !trial.run(script).empty()) return std::nullopt;
    return Migration{std::move(tried), statements(script)};
}

}  // namespace

TEST_CASE("sqlite: killed at any statement, the file is as before or as after") {
    std::size_t killed = 0;
    for (std::size_t seed = 1; seed <= 60 && killed < 250; ++seed) {
        const auto migration = migration_of(seed);
        if (!migration) continue;
        Database untouched;
        Database done;
        fill(untouched, migration->tried);
        fill(done, migration->tried);
        for (const std::string& statement : migration->script)
            done.run(statement);
        const std::string before = contents(untouched);
        const std::string after = contents(done);
        for (std::size_t count = 0; count <= migration->script.size(); ++count, ++killed) {
            Database database;
            fill(database, migration->tried);
            run_and_die(database.path(), migration->script, count);
            const std::string left = contents(database);
            INFO("seed " << seed << ", killed after " << count << " statements");
            CHECK((left == before || left == after));
            CHECK(database.rows("PRAGMA integrity_check") == "ok|\n");
        }
    }
    CHECK(killed >= 100);
}
