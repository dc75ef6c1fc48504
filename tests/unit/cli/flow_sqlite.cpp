// A project's life on SQLite, as a developer goes through it.
#include <catch2/catch.hpp>
#include <cstdio>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

constexpr const char* first = "table users {\n  id    bigint  primary key;\n  name  text;\n}\n";
constexpr const char* second =
    "table users {\n  id     bigint  primary key;\n  name   text;\n  email  varchar(320);\n}\n";

/// A project with one revision, whose path is given.
std::string begin(const Folder& folder) {
    REQUIRE(run({"init", "--dialect", "sqlite:3.40", "-q"}, folder.path()).exit == 0);
    folder.write("schema/main.schema", first);
    const Said said = run({"diff", "-m", "First things"}, folder.path(), {{"SOURCE_DATE_EPOCH", "1768384800"}});
    INFO(said.err);
    REQUIRE(said.exit == 0);
    return said.out.substr(0, said.out.size() - 1);
}

}  // namespace

TEST_CASE("init lays out a project that works at once, and never over another", "[E0419]") {
    const Folder folder;
    CHECK(run({"init", "--dialect", "sqlite"}, folder.path()).exit == 0);
    CHECK(folder.files() == std::vector<std::string>{"schema/main.schema", "schemac.toml"});
    const Said said = run({"diff"}, folder.path());
    CHECK(said.exit == 0);
    CHECK(said.out.empty());
    CHECK(run({"init"}, folder.path()).exit == 1);
}

TEST_CASE("diff writes a revision and a snapshot beside it, then finds nothing more to do") {
    const Folder folder;
    const std::string path = begin(folder);
    CHECK(path.starts_with("migrations/sqlite/20260114T1000_"));
    CHECK(path.ends_with("_first_things.sql"));
    CHECK(folder.files().size() == 4);
    const std::string text = folder.read(path);
    CHECK(text.find("-- schemac:message First things\n") != std::string::npos);
    CHECK(text.find("CREATE TABLE") != std::string::npos);
    CHECK(text.find("DROP TABLE") != std::string::npos);
    const Said again = run({"diff"}, folder.path());
    CHECK(again.exit == 0);
    CHECK(again.out.empty());
    CHECK(again.err.find("no difference") != std::string::npos);
    CHECK(folder.files().size() == 4);
}

TEST_CASE("the next revision follows the newest, and is called after its changes") {
    const Folder folder;
    const std::string id = begin(folder).substr(32, 8);
    folder.write("schema/main.schema", second);
    const Said said = run({"diff"}, folder.path());
    INFO(said.err);
    CHECK(said.exit == 0);
    CHECK(said.out.find("_add_email_to_users.sql") != std::string::npos);
    CHECK(folder.read(said.out.substr(0, said.out.size() - 1)).find("-- schemac:revises " + id + '\n') !=
          std::string::npos);
}

TEST_CASE("a folder of revisions is a state, and so is each of its revisions", "[E0630]") {
    const Folder folder;
    const std::string id = begin(folder).substr(32, 8);
    folder.write("schema/main.schema", second);
    REQUIRE(run({"diff"}, folder.path()).exit == 0);
    CHECK(run({"plan", "--check", "--from", "migrations/sqlite", "--to", "schema"}, folder.path()).exit == 0);
    CHECK(run({"plan", "--check", "--from", "migrations/sqlite@" + id, "--to", "schema"}, folder.path()).exit == 2);
    CHECK(run({"plan", "--from", "migrations/sqlite@99", "--to", "schema"}, folder.path()).exit == 1);
}

TEST_CASE("an upgrade edited by hand makes its snapshot stale, until it is refreshed", "[E0632]") {
    const Folder folder;
    const std::string path = begin(folder);
    std::string text = folder.read(path);
    text.insert(text.find("CREATE TABLE"), "-- edited\n");
    folder.write(path, text);
    const Said stale = run({"diff"}, folder.path());
    CHECK(stale.exit == 1);
    CHECK(stale.err.starts_with("error[E0632]"));
    test::make_sqlite(folder / "dev.db", "create table users (id bigint not null primary key, name text);");
    CHECK(run({"snapshot", "--from", "sqlite:dev.db", "--revision", path}, folder.path()).exit == 0);
    CHECK(run({"diff"}, folder.path()).exit == 0);
}

TEST_CASE("a drop is refused until it is allowed, and then nothing was written before") {
    const Folder folder;
    begin(folder);
    folder.write("schema/main.schema", "table users {\n  id  bigint  primary key;\n}\n");
    const Said refused = run({"diff"}, folder.path());
    CHECK(refused.exit == 3);
    CHECK(refused.err.find("--allow data-loss") != std::string::npos);
    CHECK(folder.files().size() == 4);
    CHECK(run({"diff", "--allow", "data-loss"}, folder.path()).exit == 0);
    CHECK(folder.files().size() == 6);
}

TEST_CASE("plan, drift, snapshot and pull work on a database") {
    const Folder folder;
    test::make_sqlite(folder / "app.db", "create table users (id bigint not null primary key, name text);");
    folder.write("a.schema", first);
    folder.write("b.schema", second);
    const std::vector<std::string> to_a{"--from", "sqlite:app.db", "--to", "a.schema"};
    const Said none = run({"drift", to_a[0], to_a[1], to_a[2], to_a[3]}, folder.path());
    INFO(none.err);
    CHECK(none.exit == 0);
    CHECK(none.out == "no drift: sqlite:app.db is as a.schema says\n");
    const Said drift = run({"drift", "--from", "sqlite:app.db", "--to", "b.schema"}, folder.path());
    CHECK(drift.exit == 2);
    CHECK(drift.out.find("- table users: column email") != std::string::npos);
    CHECK(run({"plan", "--check", "--from", "sqlite:app.db", "--to", "b.schema"}, folder.path()).exit == 2);

    REQUIRE(run({"snapshot", "--from", "sqlite:app.db", "-o", "app.json"}, folder.path()).exit == 0);
    CHECK(run({"drift", "--from", "app.json", "--to", "a.schema"}, folder.path()).exit == 0);
    const Said live = run({"plan", "--from", "sqlite:app.db", "--to", "b.schema", "--sql"}, folder.path());
    const Said offline = run({"plan", "--from", "app.json", "--to", "b.schema", "--sql"}, folder.path());
    CHECK(live.out == offline.out);
    CHECK_FALSE(live.out.empty());

    REQUIRE(run({"pull", "--from", "sqlite:app.db", "-o", "pulled.schema"}, folder.path()).exit == 0);
    CHECK(run({"plan", "--check", "--from", "sqlite:app.db", "--to", "pulled.schema"}, folder.path()).exit == 0);
}

TEST_CASE("fmt lays files out, checks them, and reads stdin") {
    const Folder folder;
    folder.write("a.schema", "table users{id bigint primary key;}\n");
    CHECK(run({"fmt", "--check", "a.schema"}, folder.path()).exit == 2);
    CHECK(run({"fmt", "a.schema"}, folder.path()).exit == 0);
    CHECK(run({"fmt", "--check", "a.schema"}, folder.path()).exit == 0);
    folder.write("a.schema", "table users {");
    const Said broken = run({"fmt", "a.schema"}, folder.path());
    CHECK(broken.exit == 1);
    CHECK(folder.read("a.schema") == "table users {");
}

TEST_CASE("every command's help shows an example") {
    for (const char* command :
         {"init", "diff", "plan", "drift", "snapshot", "pull", "upgrade", "downgrade", "current", "history", "heads",
          "branches", "merge", "apply", "verify", "show", "stamp", "fmt", "explain"}) {
        const Said said = run({command, "--help"});
        INFO(command);
        CHECK(said.exit == 0);
        CHECK(said.err.empty());
        CHECK(said.out.find(std::string("Examples:\n  schemac ") + command) != std::string::npos);
    }
    CHECK(run({"--version"}).out.starts_with("schemac "));
    CHECK(run({"explain", "E0417"}).out.find("output that can't be written") != std::string::npos);
    CHECK(run({"explain", "data-loss"}).exit == 0);
}

TEST_CASE("a revision without its snapshot, and two that nothing follows, are errors", "[E0631][E0633]") {
    const Folder folder;
    const std::string path = begin(folder);
    const std::string text = folder.read(path);
    const std::string snapshot = path.substr(0, path.size() - 4) + ".json";
    REQUIRE(std::remove((folder / snapshot).c_str()) == 0);
    CHECK(run({"diff"}, folder.path()).err.starts_with("error[E0633]"));
    std::string other = text;
    other.replace(other.find("-- schemac:revision ") + 20, 8, "ffffffff");
    folder.write("migrations/sqlite/20260114T1001_ffffffff_other.sql", other);
    CHECK(run({"diff"}, folder.path()).err.starts_with("error[E0804]"));
    CHECK(
        run({"plan", "--from", "migrations/sqlite", "--to", "schema"}, folder.path()).err.starts_with("error[E0631]"));
}

TEST_CASE("a column that a view still reads isn't taken away from under it", "[E0705]") {
    const Folder folder;
    folder.write("before.schema",
                 "table users {\n  id    bigint  primary key;\n  name  text;\n}\n"
                 "view names as $$select name from users$$;\n");
    folder.write("after.schema",
                 "table users {\n  id  bigint  primary key;\n  dropped column name;\n}\n"
                 "view names as $$select name from users$$;\n");
    const Said said =
        run({"plan", "--dialect", "sqlite:3.40", "--from", "before.schema", "--to", "after.schema"}, folder.path());
    CHECK(said.exit == 1);
    CHECK(said.err.find("error[E0705]: view names stops working: no such column: name") != std::string::npos);
    CHECK(said.err.find("after.schema:") != std::string::npos);
}
