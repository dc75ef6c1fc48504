// Histories of other tools, and databases with none.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Imports `old`, then runs what came of it up, down and up, with every state compared.
void imports(const Folder& folder, const std::string& revisions, const std::string& path = "old") {
    const Said said = run({"import", path, "--dialect", "sqlite:3.40"}, folder.path());
    INFO(said.err);
    REQUIRE(said.exit == 0);
    CHECK(has(said.err, revisions));
    const Said verified = run({"verify", "--dialect", "sqlite:3.40"}, folder.path());
    INFO(verified.out << verified.err);
    CHECK(verified.exit == 0);
}

std::string history(const Folder& folder) {
    return run({"history", "--dialect", "sqlite"}, folder.path()).out;
}

}  // namespace

TEST_CASE("Flyway's versions run in the order of their numbers; undo scripts are the way back", "[import]") {
    const Folder folder;
    folder.write("old/V10__add_city.sql", "ALTER TABLE users ADD city text;\n");
    folder.write("old/V2_1__users.sql", "CREATE TABLE users (id integer PRIMARY KEY);\n");
    folder.write("old/U10__add_city.sql", "ALTER TABLE users DROP COLUMN city;\n");
    folder.write("old/R__names.sql", "DROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT id FROM users;\n");
    imports(folder, "3 revisions from flyway");
    const std::string lines = history(folder);
    CHECK(lines.find("names") < lines.find("add city"));
    CHECK(lines.find("add city") < lines.find("users"));
}

TEST_CASE("golang-migrate's files may have a transaction of their own", "[import]") {
    const Folder folder;
    folder.write("old/1_users.up.sql", "BEGIN;\nCREATE TABLE users (id integer PRIMARY KEY);\nCOMMIT;\n");
    folder.write("old/1_users.down.sql", "DROP TABLE users;\n");
    folder.write("old/2_city.up.sql", "ALTER TABLE users ADD city text;\n");
    imports(folder, "2 revisions from golang-migrate");
}

TEST_CASE("dbmate's files have both directions in one", "[import]") {
    const Folder folder;
    folder.write("old/20240114103000_users.sql",
                 "-- migrate:up\nCREATE TABLE users (id integer PRIMARY KEY);\n\n-- migrate:down\nDROP TABLE users;\n");
    folder.write("old/20240115103000_city.sql",
                 "-- migrate:up transaction:false\nALTER TABLE users ADD city text;\n-- migrate:down\n");
    imports(folder, "2 revisions from dbmate");
    CHECK(has(run({"show", "head", "--dialect", "sqlite"}, folder.path()).out, "2024-01-15T10:30Z"));
}

TEST_CASE("goose's statements are as it marks them", "[import][E0831]") {
    const Folder folder;
    folder.write("old/00001_users.sql",
                 "-- +goose Up\nCREATE TABLE users (id integer PRIMARY KEY, n int);\n-- +goose StatementBegin\n"
                 "CREATE TRIGGER t AFTER INSERT ON users BEGIN UPDATE users SET n = 1; UPDATE users SET n = 2; END;\n"
                 "-- +goose StatementEnd\nCREATE INDEX i ON users (n);\n-- +goose Down\nDROP TABLE users;\n");
    imports(folder, "1 revisions from goose");
    folder.write("other/1_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nSELECT 1;\n");
    CHECK(has(run({"import", "other", "--dialect", "sqlite:3.40", "--revisions", "m"}, folder.path()).err,
              "error[E0831]: goose's annotation `ENVSUB ON` can't be imported"));
}

TEST_CASE("Liquibase's formatted SQL is cut at its changesets", "[import]") {
    const Folder folder;
    folder.write("old/1.sql",
                 "--liquibase formatted sql\n\n--changeset ada:1 labels:\"one two\"\n--comment users\n"
                 "CREATE TABLE users (id integer PRIMARY KEY);\n--rollback DROP TABLE users;\n\n"
                 "--changeset ada:2 dbms:postgresql\nCREATE EXTENSION pgcrypto;\n"
                 "--changeset ada:3 dbms:sqlite endDelimiter:GO\nALTER TABLE users ADD city text GO\n"
                 "CREATE INDEX i ON users (city) GO\n");
    imports(folder, "2 revisions from liquibase");
}

TEST_CASE("Alembic's offline SQL loses what is Alembic's own", "[import]") {
    const Folder folder;
    folder.write("old/up.sql",
                 "CREATE TABLE alembic_version (\n    version_num VARCHAR(32) NOT NULL\n);\n\n"
                 "-- Running upgrade  -> 1975ea83b712\n\nCREATE TABLE users (id integer PRIMARY KEY);\n\n"
                 "INSERT INTO alembic_version (version_num) VALUES ('1975ea83b712');\n\n"
                 "-- Running upgrade 1975ea83b712 -> ae1027a6acf\n\nALTER TABLE users ADD city text;\n\n"
                 "UPDATE alembic_version SET version_num='ae1027a6acf' WHERE alembic_version.version_num = "
                 "'1975ea83b712';\n");
    folder.write("old/down.sql",
                 "-- Running downgrade ae1027a6acf -> 1975ea83b712\n\nALTER TABLE users DROP COLUMN city;\n\n"
                 "UPDATE alembic_version SET version_num='1975ea83b712' WHERE alembic_version.version_num = "
                 "'ae1027a6acf';\n");
    imports(folder, "2 revisions from alembic");
    CHECK(!has(run({"show", "base+1", "--dialect", "sqlite"}, folder.path()).out, "alembic_version"));
}

TEST_CASE("what has run by the other tool's table is stamped, unless it has gaps", "[import][E0829][E0832]") {
    const Folder folder;
    for (const char* number : {"1", "2", "3"})
        folder.write(std::string("old/") + number + "_t.sql", std::string("-- migrate:up\nCREATE TABLE t") + number +
                                                                  " (id integer PRIMARY KEY);\n-- migrate:down\n");
    test::make_sqlite(
        folder / "app.db",
        "CREATE TABLE t1 (id integer PRIMARY KEY); CREATE TABLE t2 (id integer PRIMARY KEY);"
        "CREATE TABLE schema_migrations (version text); INSERT INTO schema_migrations VALUES ('1'), ('3')");
    const std::vector<std::string> command{"import", "old", "--stamp", "--url", "sqlite:app.db"};
    const Said gaps = run(command, folder.path());
    CHECK(
        has(gaps.err, "error[E0832]: what has run by dbmate is no beginning of its history: 3 has run, and 2 has not"));
    CHECK(run({"heads", "--dialect", "sqlite"}, folder.path()).out.empty());
    test::make_sqlite(folder / "app.db", "UPDATE schema_migrations SET version = '2' WHERE version = '3'");
    const Said said = run(command, folder.path());
    INFO(said.err);
    REQUIRE(said.exit == 0);
    const Said current = run({"current", "--url", "sqlite:app.db"}, folder.path());
    CHECK(has(current.out, "  t\n"));
    CHECK(run({"upgrade", "--dry-run", "--url", "sqlite:app.db"}, folder.path()).out.find("upgrade") == 0);
    const Said again = run(command, folder.path());
    CHECK(has(again.err, "error[E0829]: `import` begins a history, and `migrations/sqlite` has one already"));
}

TEST_CASE("a folder that is of no tool is an error that names those known", "[import][E0830]") {
    const Folder folder;
    folder.write("old/a.sql", "SELECT 1;\n");
    const Said said = run({"import", "old", "--dialect", "sqlite:3.40"}, folder.path());
    CHECK(has(said.err, "error[E0830]: nothing says which tool's history this is"));
    CHECK(has(said.err, "flyway, golang-migrate, dbmate, goose, liquibase, alembic"));
}

TEST_CASE("a baseline builds all that is there from nothing, and counts as run", "[migrate][E0829]") {
    const Folder folder;
    test::make_sqlite(folder / "app.db",
                      "CREATE TABLE users (id integer PRIMARY KEY, name text); INSERT INTO users VALUES (1, 'Ada')");
    const Said said = run({"baseline", "--url", "sqlite:app.db"}, folder.path());
    INFO(said.err);
    REQUIRE(said.exit == 0);
    CHECK(has(run({"current", "--url", "sqlite:app.db"}, folder.path()).out, "baseline  (head)"));
    CHECK(run({"upgrade", "--url", "sqlite:new.db"}, folder.path()).exit == 0);
    CHECK(run({"plan", "--check", "--from", "sqlite:app.db", "--to", "sqlite:new.db"}, folder.path()).exit == 0);
    CHECK(run({"verify", "--dialect", "sqlite"}, folder.path()).exit == 0);
    CHECK(has(run({"baseline", "--url", "sqlite:app.db"}, folder.path()).err, "error[E0829]"));
    CHECK(has(run({"baseline", "--url", "sqlite:app.db", "--revisions", "m"}, folder.path()).err, "error[E0829]"));
}
