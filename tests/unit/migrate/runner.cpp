// Runs of revisions on SQLite, as a person asks for them, and what can be wrong with a history.
#include <catch2/catch.hpp>
#include <cstdio>

#include "migrate/runner/session.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

const std::string url = "sqlite:app.db";

std::string file(const std::string& id, const std::string& revises, const std::string& upgrade,
                 const std::string& downgrade = "", const std::string& target = "sqlite:3.40") {
    return "-- " + id + "\n-- schemac:revision " + id + '\n' +
           (revises.empty() ? "" : "-- schemac:revises " + revises + '\n') + "-- schemac:target " + target +
           "\n-- schemac:message m " + id + "\n-- schemac:checksum sha256:0\n-- schemac:upgrade\n" + upgrade +
           "-- schemac:downgrade\n" + downgrade;
}

/// Two revisions, one after the other.
void fill(const Folder& folder) {
    folder.write("m/1_aa.sql", file("aa", "", "CREATE TABLE t (a int);\n", "DROP TABLE t;\n"));
    folder.write("m/2_bb.sql", file("bb", "aa", "ALTER TABLE t ADD b int;\n", "ALTER TABLE t DROP b;\n"));
}

Said on(const Folder& folder, std::vector<std::string> words) {
    for (const char* word : {"--url", url.c_str(), "--revisions", "m"})
        words.push_back(word);
    return run(words, folder.path());
}

}  // namespace

TEST_CASE("upgrade, downgrade, current and stamp keep the history", "[migrate]") {
    const Folder folder;
    fill(folder);
    CHECK(on(folder, {"upgrade", "--dry-run"}).exit == 1);  // the file isn't there, and isn't made
    CHECK(on(folder, {"upgrade", "+1"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "aa  m aa\n");
    CHECK(on(folder, {"upgrade", "--dry-run"}).out == "upgrade bb: m bb\n");
    CHECK(on(folder, {"upgrade"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "bb  m bb  (head)\n");
    CHECK(on(folder, {"downgrade", "-1"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "aa  m aa\n");
    CHECK(on(folder, {"downgrade", "base"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "base  (no revision has run)\n");
    CHECK(on(folder, {"stamp", "head"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "bb  m bb  (head)\n");
    CHECK(on(folder, {"history"}).out == "bb  m bb  (head)\naa  m aa\n");
    CHECK(on(folder, {"history", "bb:"}).out == "bb  m bb  (head)\n");
    CHECK(on(folder, {"heads"}).out == "bb  m bb  (head)\n");
    CHECK(on(folder, {"branches"}).out.empty());
    CHECK(on(folder, {"show", "aa"}).out.find("CREATE TABLE t (a int);") != std::string::npos);
}

TEST_CASE("no comparison shows schemac's own tables", "[migrate]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade"}).exit == 0);
    const Said pulled = run({"pull", "--from", url}, folder.path());
    CHECK(pulled.out.find("schemac_") == std::string::npos);
    CHECK(pulled.out.find("table t") != std::string::npos);
    folder.write("t.schema", pulled.out);
    CHECK(run({"drift", "--from", url, "--to", "t.schema"}, folder.path()).exit == 0);
}

TEST_CASE("the tables are called as schemac.toml says", "[migrate][E0817][E0821]") {
    const Folder folder;
    fill(folder);
    folder.write("schemac.toml", "[history]\nversion = \"v\"\njournal = \"j\"\n");
    CHECK(on(folder, {"upgrade"}).exit == 0);
    const Said pulled = run({"pull", "--from", url}, folder.path());
    CHECK(pulled.out.find("table v ") == std::string::npos);
    folder.write("schemac.toml", "[history]\nversion = \"t\"\n");
    CHECK(on(folder, {"current"}).err.starts_with("error[E0817]"));
    test::make_sqlite(folder / "other.db",
                      "CREATE TABLE v (revision, state, position, checksum, progress, mark, changed_at);"
                      "INSERT INTO v VALUES ('aa', 'gone', 0, '', '', '', '')");
    folder.write("schemac.toml", "[history]\nversion = \"v\"\n");
    CHECK(run({"current", "--url", "sqlite:other.db", "--revisions", "m"}, folder.path())
              .err.starts_with("error[E0821]"));
}

TEST_CASE("a revision edited after it ran is reported, until it is stamped", "[migrate][E0807]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade", "aa"}).exit == 0);
    folder.write("m/1_aa.sql", file("aa", "", "CREATE TABLE t (a int, c int);\n", "DROP TABLE t;\n"));
    const Said said = on(folder, {"upgrade"});
    CHECK(said.exit == 1);
    CHECK(said.err.starts_with("error[E0807]: revision `aa` was edited after it ran"));
    CHECK(on(folder, {"current"}).out.find("aa  (edited after it ran)") != std::string::npos);
    CHECK(on(folder, {"stamp", "current"}).exit == 0);
    CHECK(on(folder, {"upgrade"}).exit == 0);
}

TEST_CASE("a missing file, a cycle and two heads are clear errors, and nothing is recorded",
          "[migrate][E0802][E0803][E0804][E0806]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade"}).exit == 0);
    REQUIRE(std::remove((folder / "m/2_bb.sql").c_str()) == 0);
    CHECK(on(folder, {"upgrade"}).err.starts_with("error[E0806]"));
    CHECK(on(folder, {"current"}).out.find("bb  (of which there is no file)") != std::string::npos);
    folder.write("m/2_bb.sql", file("bb", "cc", ""));
    CHECK(on(folder, {"upgrade"}).err.starts_with("error[E0802]"));
    folder.write("m/3_cc.sql", file("cc", "bb", ""));
    CHECK(on(folder, {"upgrade"}).err.starts_with("error[E0803]"));
    fill(folder);
    folder.write("m/3_cc.sql", file("cc", "aa", ""));
    const Said heads = on(folder, {"upgrade"});
    CHECK(heads.err.starts_with("error[E0804]: 2 revisions are followed by no other: `bb`, `cc`"));
    CHECK(heads.err.find("schemac merge") != std::string::npos);
    CHECK(on(folder, {"upgrade", "heads"}).exit == 0);
    CHECK(on(folder, {"branches"}).out == "aa  m aa  (branch point)\n  -> bb  m bb  (head)\n  -> cc  m cc  (head)\n");
}

TEST_CASE("a failing step leaves nothing of its transaction, and says where", "[migrate][E0810]") {
    const Folder folder;
    fill(folder);
    folder.write("m/3_cc.sql", file("cc", "bb", "CREATE TABLE u (a int);\nCREATE TABLE t (a int);\n"));
    const Said said = on(folder, {"upgrade"});
    CHECK(said.exit == 1);
    CHECK(said.err.find("error[E0810]: step 1 of the upgrade of revision `cc` failed: table t already exists") !=
          std::string::npos);
    CHECK(said.err.find("m/3_cc.sql:9") != std::string::npos);
    CHECK(on(folder, {"current"}).out == "bb  m bb\n");
    CHECK(run({"pull", "--from", url}, folder.path()).out.find("table u") == std::string::npos);
}

TEST_CASE("preconditions are asked before anything runs", "[migrate][E0811]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade"}).exit == 0);
    folder.write("m/3_cc.sql", file("cc", "bb",
                                    "-- schemac:step 1\nINSERT INTO t VALUES (1, NULL), (2, NULL);\n"
                                    "CREATE TABLE u (a int);\n"
                                    "-- schemac:step 2\n-- schemac:precondition no NULL in t.b\n"
                                    "--   SELECT 1 FROM t WHERE b IS NULL LIMIT 1;\n"
                                    "-- schemac:precondition u is empty\n--   SELECT 1 FROM u;\nDELETE FROM t;\n"));
    Said said = on(folder, {"upgrade"});
    INFO(said.err);
    CHECK(said.exit == 0);
    CHECK(said.err.find("precondition no NULL in t.b: holds, 0 rows contradict it") != std::string::npos);
    CHECK(said.err.find("precondition u is empty: asked right before step 2") != std::string::npos);
    folder.write("m/4_dd.sql", file("dd", "cc",
                                    "-- schemac:step 1\nINSERT INTO u VALUES (1);\n-- schemac:step 2\n"
                                    "-- schemac:precondition two rows\n--   SELECT 1 UNION ALL SELECT 2 LIMIT 1;\n"
                                    "DELETE FROM u;\n"));
    said = on(folder, {"upgrade"});
    CHECK(said.err.find("error[E0811]: step 2 of revision `dd` must not run: 2 rows contradict `two rows`") !=
          std::string::npos);
    CHECK(on(folder, {"current"}).out.starts_with("cc"));
}

TEST_CASE("one runner at a time, and revisions of the right product", "[migrate][E0812][E0814]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade", "aa"}).exit == 0);
    introspect::Url where;
    where.product = model::Product::sqlite;
    where.database = folder / "app.db";
    const auto other = migrate::connect(where, false);
    REQUIRE(other->try_lock());
    const Said said = on(folder, {"upgrade", "--wait", "0"});
    CHECK(said.exit == 1);
    CHECK(said.err.find("error[E0812]: another runner is at work on sqlite:app.db") != std::string::npos);
    other->unlock();
    folder.write("m/2_bb.sql", file("bb", "aa", "", "", "postgres:15"));
    CHECK(on(folder, {"upgrade"}).err.starts_with("error[E0814]"));
}

TEST_CASE("what is half done goes on first", "[migrate][E0808]") {
    const Folder folder;
    fill(folder);
    REQUIRE(on(folder, {"upgrade"}).exit == 0);
    test::make_sqlite(folder / "app.db", "UPDATE schemac_version SET state = 'upgrading' WHERE revision = 'bb'");
    const Said said = on(folder, {"downgrade", "-1"});
    CHECK(said.err.starts_with("error[E0808]: the upgrade of revision `bb` was interrupted"));
    CHECK(said.err.find("`schemac upgrade bb`") != std::string::npos);
    CHECK(on(folder, {"current"}).out.find("bb  (upgrade interrupted, 0 parts of it done)") != std::string::npos);
}

TEST_CASE("a statement that looks like a directive can't be written into a revision", "[migrate][E0818]") {
    const Folder folder;
    folder.write("schemac.toml", "targets = [\"postgres:15\"]\n");
    folder.write("schema/a.schema",
                 "postgres {\n  function f() returns int language sql as $$\n-- schemac:step 2\nselect 1 $$;\n}\n");
    const Said said = run({"diff"}, folder.path());
    INFO(said.err);
    CHECK(said.err.starts_with("error[E0818]"));
}

TEST_CASE("what was changed by hand since the last revision is drift", "[migrate]") {
    const Folder folder;
    const std::string users = "table users {\n  id  bigint  primary key;\n}\n";
    folder.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n[environments.dev]\nurl = \"sqlite:app.db\"\n");
    folder.write("schema/a.schema", users + "table other {\n  id  bigint  primary key;\n}\n");
    REQUIRE(run({"diff"}, folder.path()).exit == 0);
    REQUIRE(run({"upgrade"}, folder.path()).exit == 0);
    folder.write(
        "schema/a.schema",
        "table users {\n  id  bigint  primary key;\n  name  text;\n}\ntable other {\n  id  bigint  primary key;\n}\n");
    REQUIRE(run({"diff"}, folder.path()).exit == 0);
    test::make_sqlite(folder / "app.db", "ALTER TABLE other ADD COLUMN fax text");
    test::make_sqlite(folder / "app.db", "ALTER TABLE users ADD COLUMN fax text");
    const Said refused = run({"upgrade"}, folder.path());
    CHECK(refused.exit == 3);
    CHECK(refused.err.find("+ table users: column fax") != std::string::npos);
    CHECK(refused.err.find("table other") == std::string::npos);  // the revision doesn't touch it
    CHECK(refused.err.find("--allow drift") != std::string::npos);
    CHECK(run({"upgrade", "--allow", "drift"}, folder.path()).exit == 0);
}

TEST_CASE("a body with semicolons is marked, and a script of MySQL's says how to keep its comments", "[migrate]") {
    const Folder folder;
    folder.write("schemac.toml", "targets = [\"mysql:8.0\"]\n");
    folder.write("schema/a.schema",
                 "mysql {\n  procedure p() as $$begin select 1; -- one; two\n select 2; end$$;\n}\n");
    const Said said = run({"diff"}, folder.path());
    INFO(said.err);
    REQUIRE(said.exit == 0);
    CHECK(folder.read(said.out.substr(0, said.out.size() - 1)).find("-- schemac:statement\nCREATE PROCEDURE") !=
          std::string::npos);
    const std::string script = run({"upgrade", "--sql"}, folder.path()).out;
    CHECK(script.find("mysql --comments --show-warnings DATABASE < FILE") != std::string::npos);
    CHECK(script.find("-- one; two") != std::string::npos);
    CHECK(script.find("DELIMITER ;") != std::string::npos);
    CHECK(run({"downgrade", "head:base", "--sql"}, folder.path()).out.find("DROP PROCEDURE") != std::string::npos);
}
