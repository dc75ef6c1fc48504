// Bad input: each is one clear error with what to do, exit 1, and nothing half-written.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

/// Exactly one error, with that code, something to do about it, and nothing on stdout.
void check_one_error(const Said& said, const std::string& code) {
    INFO(said.err);
    CHECK(said.exit == 1);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("error[" + code + "]: "));
    CHECK(said.err.find("error[", 1) == std::string::npos);
    CHECK(said.err.find("= help: ") != std::string::npos);
}

constexpr const char* users = "table users { id bigint primary key; }\n";

}  // namespace

TEST_CASE("a missing file is one clear error", "[E0610]") {
    check_one_error(run({"plan", "--from", "empty", "--to", "no/such.schema", "--dialect", "sqlite"}), "E0610");
    check_one_error(run({"plan", "--from", "sqlite:no/such.db", "--to", "empty"}), "E0541");
}

TEST_CASE("every error of a broken schema is reported, and nothing is written") {
    const Folder folder;
    folder.write("a.schema", "table users { id bigint primary key }\ntable orders { id bigin; }\ntabel x {}\n");
    const Said said = run({"plan", "--from", "empty", "--to", folder / "a.schema", "--dialect", "sqlite", "--sql", "-o",
                           folder / "up.sql"});
    CHECK(said.exit == 1);
    CHECK(said.out.empty());
    CHECK(said.err.find("a.schema:1:") != std::string::npos);
    CHECK(said.err.find("a.schema:3:") != std::string::npos);
    CHECK(folder.files() == std::vector<std::string>{"a.schema"});
}

TEST_CASE("an unknown URL scheme is one clear error, without the password") {
    const Said said = run({"snapshot", "--from", "oracle://scott:hunter2@db/x"});
    check_one_error(said, "E0501");
    CHECK(said.err.find("hunter2") == std::string::npos);
}

TEST_CASE("a refused connection is one clear error, without the password") {
    for (const char* scheme : {"postgres", "mysql"}) {
        const Said said = run({"snapshot", "--from", std::string(scheme) + "://app:hunter2@127.0.0.1:1/x"});
        INFO(said.err);
        CHECK(said.exit == 1);
        CHECK(said.out.empty());
        CHECK(said.err.starts_with("error[E05"));
        CHECK(said.err.find("= help: ") != std::string::npos);
        CHECK(said.err.find("127.0.0.1") != std::string::npos);
        CHECK(said.err.find("hunter2") == std::string::npos);
    }
}

TEST_CASE("a corrupt SQLite file is one clear error") {
    const Folder folder;
    folder.write("a.db", std::string(8192, 'x'));
    const Said said = run({"snapshot", "--from", "sqlite:" + (folder / "a.db")});
    INFO(said.err);
    CHECK(said.exit == 1);
    CHECK(said.err.starts_with("error[E05"));
    CHECK(said.err.find("= help: ") != std::string::npos);
}

TEST_CASE("a locked SQLite file is one clear error") {
    const Folder folder;
    test::make_sqlite(folder / "a.db", "create table t (a int);");
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open((folder / "a.db").c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "begin exclusive", nullptr, nullptr, nullptr) == SQLITE_OK);
    const Said said = run({"snapshot", "--from", "sqlite:" + (folder / "a.db")});
    sqlite3_close(other);
    INFO(said.err);
    CHECK(said.exit == 1);
    CHECK(said.err.starts_with("error[E05"));
    CHECK(said.err.find("locked") != std::string::npos);
    CHECK(said.err.find("= help: ") != std::string::npos);
}

TEST_CASE("a snapshot of a newer version, or a broken one, is one clear error") {
    const Folder folder;
    check_one_error(run({"plan", "--from", folder.write("a.json", "{\"schemac_snapshot\": 99}"), "--to", "empty"}),
                    "E0621");
    check_one_error(run({"plan", "--from", folder.write("b.json", "{\"schemac_snap"), "--to", "empty"}), "E0620");
}

TEST_CASE("an output that can't be written is one clear error, and nothing is left", "[E0417]") {
    const Folder folder;
    folder.write("a.schema", users);
    check_one_error(run({"plan", "--from", "empty", "--to", folder / "a.schema", "--dialect", "sqlite", "--sql",
                         "--output", folder / "no/such/up.sql"}),
                    "E0417");
    CHECK(folder.files() == std::vector<std::string>{"a.schema"});
}

TEST_CASE("what stood in an output stays when the run fails") {
    const Folder folder;
    folder.write("up.sql", "before");
    CHECK(run({"plan", "--from", "empty", "--to", "no.schema", "--dialect", "sqlite", "--sql", "-o", folder / "up.sql"})
              .exit == 1);
    CHECK(folder.read("up.sql") == "before");
}

TEST_CASE("mistakes in the arguments are explained in our own words",
          "[E0410][E0411][E0412][E0413][E0415][E0416][E0418]") {
    check_one_error(run({"plna"}), "E0410");
    CHECK(run({"plna"}).err.find("did you mean `schemac plan`?") != std::string::npos);
    check_one_error(run({"plan", "--form", "empty"}), "E0411");
    CHECK(run({"plan", "--form", "empty"}).err.find("did you mean `--from`?") != std::string::npos);
    check_one_error(run({"plan", "--from", "empty", "--to", "empty", "--dialect", "postgers"}), "E0412");
    check_one_error(run({"plan", "--from", "empty", "--to", "empty"}, "/"), "E0413");
    check_one_error(run({"plan", "--allow", "dataloss", "--from", "empty", "--to", "empty"}), "E0415");
    check_one_error(run({"plan", "--to", "empty"}, "/"), "E0416");
    check_one_error(run({"explain", "E9999"}), "E0418");
}

TEST_CASE("a configuration with mistakes, and an unset variable, are errors at their place") {
    const Folder folder;
    folder.write("schemac.toml", "schmea = \"x\"\n");
    check_one_error(run({"plan"}, folder.path()), "E0402");
    folder.write("schemac.toml", "[environments.dev]\nurl = \"postgres://u:${SCHEMAC_UNSET_1}@h/d\"\n");
    const Said said = run({"plan"}, folder.path());
    check_one_error(said, "E0404");
    CHECK(said.err.find("schemac.toml:2:7") != std::string::npos);
    check_one_error(run({"plan", "--env", "prod"}, folder.path()), "E0405");
}

TEST_CASE("states of two products can't be compared", "[E0414]") {
    const Folder folder;
    test::make_sqlite(folder / "a.db", "create table t (a int);");
    folder.write("b.json", "{\"schemac_snapshot\": 1, \"target\": \"postgres:15.4\"}");
    check_one_error(run({"plan", "--from", "sqlite:a.db", "--to", "b.json"}, folder.path()), "E0414");
    check_one_error(run({"plan", "--from", "sqlite:a.db", "--to", "empty", "--dialect", "mysql"}, folder.path()),
                    "E0414");
}

TEST_CASE("a command that works on one database wants one named", "[E0420]") {
    const Folder folder;
    folder.write("schemac.toml", "[environments.dev]\nurl = [\"sqlite:a.db\", \"sqlite:b.db\"]\n");
    check_one_error(run({"snapshot"}, folder.path()), "E0420");
}

TEST_CASE("SQL for MySQL needs a server to be read", "[E0614]") {
    const Folder folder;
    folder.write("a.sql", "create table t (a int);");
    check_one_error(run({"plan", "--from", "empty", "--to", "a.sql", "--dialect", "mysql"}, folder.path()), "E0614");
}
