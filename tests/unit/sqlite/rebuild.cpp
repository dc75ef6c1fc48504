// A rebuilt table has all that the old one had, and a rebuild that fails loses nothing, whoever runs it.
#include <catch2/catch.hpp>

#include "emit/sql/sqlite/writer.h"
#include "tests/unit/sqlite/file.h"

namespace {

using namespace schemac;
using test::File;

constexpr const char* schema = R"(
    CREATE TABLE "my t" (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT, parent INT REFERENCES "my t" ON DELETE CASCADE);
    CREATE TABLE child (x INT REFERENCES "my t" (id) ON DELETE CASCADE);
    CREATE INDEX i ON "my t" (a);
    CREATE VIEW v AS SELECT a FROM "my t";
    CREATE VIEW w AS SELECT a FROM v;
    CREATE TRIGGER g AFTER INSERT ON "my t" BEGIN SELECT 1; END;
    CREATE TRIGGER h AFTER INSERT ON child BEGIN UPDATE "my t" SET a = a; END;
    INSERT INTO "my t" VALUES (1, 1, NULL), (2, 2, 1), (9, 9, NULL);
    DELETE FROM "my t" WHERE id = 9;
    INSERT INTO child VALUES (1), (2);)";

plan::RebuildTable rebuild_of(const File& file) {
    const model::Schema read = file.read().schema;
    plan::RebuildTable rebuild;
    for (const model::Table& table : read.tables)
        if (table.name.name == "my t") rebuild.from = rebuild.to = table;
    for (const model::Column& column : rebuild.to.columns)
        rebuild.copy.push_back({column.name, column.name, std::nullopt});
    for (const model::Trigger& trigger : read.triggers)
        rebuild.triggers.push_back(trigger);
    rebuild.views = read.views;
    return rebuild;
}

/// A script of that one step.
emit::sql::Statements script_of(const plan::RebuildTable& rebuild) {
    const auto writer = emit::sql::sqlite::make({});
    plan::Steps steps(1);
    steps[0].operation = rebuild;
    emit::sql::Statements all = writer->prologue(steps);
    const auto append = [&](const emit::sql::Statements& more) { all.insert(all.end(), more.begin(), more.end()); };
    append({writer->begin()});
    append(writer->statements(rebuild));
    append(writer->before_commit(steps));
    append({writer->commit()});
    append(writer->epilogue(steps));
    return all;
}

/// Runs on after errors, as the sqlite3 shell does, and counts them.
int run_carelessly(File& file, const emit::sql::Statements& statements) {
    int errors = 0;
    for (const std::string& statement : statements)
        errors += file.attempt(statement).empty() ? 0 : 1;
    return errors;
}

std::string everything(File& file) {
    return file.rows(
               "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' "
               "ORDER BY type, name") +
           file.rows("SELECT * FROM \"my t\" ORDER BY id") + file.rows("SELECT * FROM child ORDER BY x") +
           file.rows("SELECT * FROM sqlite_sequence") + file.rows("SELECT * FROM w") +
           file.rows("PRAGMA integrity_check");
}

/// Runs it, and expects the file to be as it was.
void check_unharmed(plan::RebuildTable rebuild, File& file) {
    const std::string before = everything(file);
    CHECK(run_carelessly(file, script_of(rebuild)) > 0);
    CHECK(everything(file) == before);
    CHECK(file.attempt("BEGIN").empty());
}

}  // namespace

TEST_CASE("sqlite: a rebuild keeps rows, numbers, indexes, triggers, views, and those who refer to the table") {
    File file(schema);
    plan::RebuildTable rebuild = rebuild_of(file);
    rebuild.to.columns[1].default_value = model::Expression("7");
    const std::string views = file.rows("SELECT sql FROM sqlite_master WHERE type = 'view' OR name IN ('child', 'h')");
    CHECK(run_carelessly(file, script_of(rebuild)) == 0);
    CHECK(file.rows("SELECT * FROM \"my t\"") == "1|1|null\n2|2|1\n");
    CHECK(file.rows("SELECT * FROM child") == "1\n2\n");
    CHECK(file.rows("SELECT * FROM sqlite_sequence") == "my t|9\n");
    CHECK(file.rows("SELECT * FROM w") == "1\n2\n");
    CHECK(file.rows("SELECT sql FROM sqlite_master WHERE type = 'view' OR name IN ('child', 'h')") == views);
    CHECK(file.rows("SELECT name FROM sqlite_master WHERE tbl_name = 'my t' AND sql NOT NULL ORDER BY name") ==
          "g\ni\nmy t\n");
    CHECK(file.rows("PRAGMA foreign_key_check") == "");
    CHECK(file.rows("PRAGMA foreign_keys") == "1\n");
    CHECK(file.rows("SELECT count(*) FROM sqlite_temp_master") == "0\n");
    file.run("INSERT INTO \"my t\" (parent) VALUES (1)");
    CHECK(file.rows("SELECT id, a FROM \"my t\" WHERE id > 2") == "10|7\n");
}

TEST_CASE("sqlite: rows that break a new constraint make the rebuild fail, and nothing is lost") {
    File file(schema);
    plan::RebuildTable rebuild = rebuild_of(file);
    SECTION("a check") {
        rebuild.to.checks.push_back({});
        rebuild.to.checks.back().expression = model::Expression("a < 2");
    }
    SECTION("not null") {
        rebuild.to.columns[2].not_null = true;
    }
    SECTION("not null that would ignore") {
        rebuild.to.columns[2].not_null = true;
        rebuild.to.columns[2].dialect = model::sqlite::ColumnPart{"ignore", {}};
    }
    SECTION("unique that would replace") {
        file.run("UPDATE \"my t\" SET a = 1");
        rebuild.to.uniques.push_back({});
        rebuild.to.uniques.back().parts.push_back({});
        rebuild.to.uniques.back().parts.back().column = "a";
        rebuild.to.uniques.back().dialect = model::sqlite::KeyPart{"replace"};
    }
    SECTION("a foreign key") {
        rebuild.to.foreign_keys.push_back({});
        rebuild.to.foreign_keys.back().columns = {"a"};
        rebuild.to.foreign_keys.back().referenced.name = "child";
        rebuild.to.foreign_keys.back().referenced_columns = {"x"};
        file.run("UPDATE \"my t\" SET a = 5; CREATE UNIQUE INDEX u ON child (x)");
    }
    check_unharmed(rebuild, file);
}

TEST_CASE("sqlite: a rebuild that can't be copied fails, and nothing is lost") {
    File file(schema);
    plan::RebuildTable rebuild = rebuild_of(file);
    SECTION("an expression that fails on a row") {
        rebuild.copy[1].value = model::Expression("json('{')");
    }
    SECTION("an expression that can't be read") {
        rebuild.copy[1].value = model::Expression("a +");
    }
    SECTION("a column that isn't there") {
        rebuild.copy[1].from = "nowhere";
    }
    SECTION("a new table that can't be made") {
        rebuild.to.columns[1].default_value = model::Expression("1 +");
    }
    SECTION("a type that a strict table refuses") {
        rebuild.to.dialect = model::sqlite::TablePart{true, false};
        rebuild.copy[1].value = model::Expression("'text'");
    }
    if (rebuild.copy[1].value) rebuild.copy[1].from.clear();
    check_unharmed(rebuild, file);
}

TEST_CASE("sqlite: with foreign keys on a rebuild does nothing, rather than delete what refers to the table") {
    File file(schema);
    file.run("PRAGMA foreign_keys = ON");
    const std::string before = everything(file);
    const auto writer = emit::sql::sqlite::make({});
    CHECK(run_carelessly(file, writer->statements(rebuild_of(file))) > 0);
    CHECK(everything(file) == before);
}

TEST_CASE("sqlite: a source may be a column, an expression, or one for the other's nulls") {
    File file(schema);
    plan::RebuildTable rebuild = rebuild_of(file);
    rebuild.copy[1] = {"a", {}, model::Expression("a * 10")};
    rebuild.copy[2] = {"parent", "parent", model::Expression("2")};
    CHECK(run_carelessly(file, script_of(rebuild)) == 0);
    CHECK(file.rows("SELECT * FROM \"my t\"") == "1|10|2\n2|20|1\n");
}

TEST_CASE("sqlite: killed after any statement, the file is as it was or as it should be") {
    const std::size_t count = [] {
        File file(schema);
        return script_of(rebuild_of(file)).size();
    }();
    std::string before;
    std::string after;
    for (std::size_t stop = 0; stop <= count; ++stop) {
        File file(schema);
        if (stop == 0) before = everything(file);
        plan::RebuildTable rebuild = rebuild_of(file);
        rebuild.to.columns[1].default_value = model::Expression("7");
        emit::sql::Statements script = script_of(rebuild);
        script.resize(stop);
        run_carelessly(file, script);
        sqlite3_close_v2(file.handle);  // what is not committed is gone
        sqlite3_open(file.path.c_str(), &file.handle);
        const std::string now = everything(file);
        if (now != before) after = after.empty() ? now : after;
        CHECK((now == before || now == after));
    }
    CHECK_FALSE(after.empty());
}
