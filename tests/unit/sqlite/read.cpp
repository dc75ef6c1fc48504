// What the model knows of a SQLite file.
#include <catch2/catch.hpp>

#include <fstream>

#include "tests/unit/sqlite/file.h"
#include "tests/unit/support/codes.h"

namespace {

using namespace schemac;
using test::File;
using Action = model::ForeignKey::Action;

std::string code_of(const introspect::Url& url) {
    const auto failure = test::failure_of([&] { introspect::sqlite::read(url); });
    return failure ? failure->code : "none";
}

}  // namespace

TEST_CASE("sqlite: all of a table's text reaches the model") {
    const File file(R"(
        CREATE TABLE "order" (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- the number
          'code' VARCHAR(10) COLLATE NOCASE CONSTRAINT code_once UNIQUE ON CONFLICT IGNORE,
          [price] decimal(10, 2) NOT NULL ON CONFLICT FAIL DEFAULT (1 + 1) CHECK (price > 0) CHECK ([price] < 1e6),
          "free", note text DEFAULT some,
          parent int CONSTRAINT up REFERENCES "order"(id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
          total real GENERATED ALWAYS AS (price * 2) STORED, half AS (price / 2),
          CONSTRAINT note_known CHECK (note <> '),' /* odd */) UNIQUE (note, price)
          CONSTRAINT two FOREIGN KEY (parent, price) REFERENCES "order"
        ))");
    const model::Schema schema = file.read().schema;
    REQUIRE(schema.tables.size() == 1);
    const model::Table& t = schema.tables[0];
    CHECK(t.name.name == "order");
    REQUIRE(t.columns.size() == 8);
    CHECK(t.columns[0].identity->form == model::Identity::Form::rowid);
    CHECK(t.columns[0].not_null);
    CHECK(t.columns[1].name == "code");
    CHECK(t.columns[1].collation == "NOCASE");
    CHECK(t.columns[2].type.verbatim);
    CHECK(t.columns[2].type.name == "decimal(10, 2)");
    CHECK(t.columns[2].default_value->sql == "1 + 1");
    CHECK(std::get<model::sqlite::ColumnPart>(t.columns[2].dialect).not_null_conflict == "fail");
    CHECK(t.columns[3].type.name.empty());
    CHECK(t.columns[4].default_value->sql == "'some'");
    CHECK(t.columns[6].generated->storage == model::Generated::Storage::stored);
    CHECK(t.columns[7].generated->expression.sql == "price / 2");
    CHECK(t.primary_key->parts[0].column == "id");
    REQUIRE(t.uniques.size() == 2);
    CHECK(t.uniques[0].name == "code_once");
    CHECK(std::get<model::sqlite::KeyPart>(t.uniques[0].dialect).on_conflict == "ignore");
    REQUIRE(t.checks.size() == 3);
    CHECK(t.checks[2].name == "note_known");
    CHECK(t.checks[2].expression.sql == "note <> '),'");
    REQUIRE(t.foreign_keys.size() == 2);
    CHECK(t.foreign_keys[0].on_delete == Action::set_null);
    CHECK(t.foreign_keys[0].on_update == Action::cascade);
    CHECK(t.foreign_keys[0].deferral == model::Deferral::initially_deferred);
    CHECK(t.foreign_keys[1].columns == std::vector<std::string>{"parent", "price"});
    CHECK(t.foreign_keys[1].referenced_columns.empty());
}

TEST_CASE("sqlite: options of tables, and the order that a key may have") {
    const File file(
        "CREATE TABLE a (k text PRIMARY KEY DESC) WITHOUT ROWID, STRICT;"
        "CREATE TABLE b (k integer, PRIMARY KEY (k DESC));"
        "CREATE TABLE c AS SELECT * FROM a");
    const model::Schema schema = file.read().schema;
    REQUIRE(schema.tables.size() == 3);
    const auto& part = std::get<model::sqlite::TablePart>(schema.tables[0].dialect);
    CHECK((part.strict && part.without_rowid));
    CHECK(schema.tables[0].primary_key->parts[0].order == model::Order::descending);
    CHECK(schema.tables[1].primary_key->parts[0].order == model::Order::ascending);
    CHECK(schema.tables[2].columns.size() == 1);
}

TEST_CASE("sqlite: indexes, views and triggers") {
    const File file(R"(
        CREATE TABLE t (a int, b text);
        CREATE UNIQUE INDEX i ON t (b COLLATE nocase DESC, lower(b), (a || ',')) WHERE a > 0 -- some
        ;
        CREATE VIEW v (x) AS SELECT a FROM t;
        CREATE TRIGGER g INSTEAD OF UPDATE OF x ON v FOR EACH ROW WHEN new.x > (SELECT 1) BEGIN
          UPDATE t SET a = CASE WHEN a THEN 1 END; END;
        CREATE TRIGGER h DELETE ON t BEGIN SELECT 1; END)");
    const model::Schema schema = file.read().schema;
    const model::Index& index = schema.tables.at(0).indexes.at(0);
    CHECK(index.unique);
    REQUIRE(index.parts.size() == 3);
    CHECK(index.parts[0].collation == "nocase");
    CHECK(index.parts[0].order == model::Order::descending);
    CHECK(index.parts[1].expression->sql == "lower(b)");
    CHECK(index.parts[2].expression->sql == "(a || ',')");
    CHECK(index.predicate->sql == "a > 0");
    CHECK(schema.views.at(0).columns == std::vector<std::string>{"x"});
    CHECK(schema.views.at(0).query.sql == "SELECT a FROM t");
    const model::Trigger& trigger = schema.triggers.at(0);
    CHECK(trigger.timing == model::Trigger::Timing::instead_of);
    CHECK(trigger.update_columns == std::vector<std::string>{"x"});
    CHECK(trigger.when->sql == "new.x > (SELECT 1)");
    CHECK(trigger.body.sql.starts_with("BEGIN"));
    CHECK(trigger.level_stated);
    CHECK(schema.triggers.at(1).timing == model::Trigger::Timing::before);
    CHECK_FALSE(schema.triggers.at(1).level_stated);
}

TEST_CASE("sqlite: virtual tables are named as unmanaged, with nothing of what they keep") {
    const File file(
        "CREATE VIRTUAL TABLE search USING fts5(body); CREATE VIRTUAL TABLE area USING rtree(id, x, y);"
        "CREATE TABLE search_notes (id int)");
    const model::Schema schema = file.read().schema;
    REQUIRE(schema.tables.size() == 1);
    CHECK(schema.tables[0].name.name == "search_notes");
    CHECK(schema.unmanaged == std::vector<model::Unmanaged>{{"virtual table", "search"}, {"virtual table", "area"}});
}

TEST_CASE("sqlite: facts are the version, the file's size, and rows where the file was analysed") {
    const File file("CREATE TABLE t (a int); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1), (2); ANALYZE");
    const model::State state = file.read();
    CHECK(state.facts.target->product == model::Product::sqlite);
    CHECK(state.facts.target->version >= model::Version{3, 35, 0});
    const model::TableSize size = state.facts.sizes.at(id_of(state.schema.tables[0]));
    CHECK(size.rows == 2u);
    CHECK(size.bytes.value_or(1) > 0);
    CHECK(state.schema.tables.size() == 1);
}

TEST_CASE("sqlite: what can't be read is one clear error", "[E0541][E0542][E0543][E0544]") {
    const File file("CREATE TABLE t (a)");
    introspect::Url url = file.url();
    url.database += ".missing";
    CHECK(code_of(url) == "E0541");
    url.database = "/";
    CHECK(code_of(url) == "E0544");
    const File other;
    std::ofstream(other.path) << "this is a text file, and long enough to be taken for a header: "
                              << std::string(4096, 'x');
    CHECK(code_of(other.url()) == "E0542");
    File locked("CREATE TABLE t (a)");
    locked.run("BEGIN EXCLUSIVE");
    url = locked.url();
    url.parameters["busy_timeout"] = "1";
    CHECK(code_of(url) == "E0543");
    url.parameters["busy_timeout"] = "soon";
    CHECK(code_of(url) == "E0564");
    url.parameters = {{"mode", "rw"}};
    CHECK(code_of(url) == "E0563");
}

TEST_CASE("sqlite: a catalog that was tampered with stops the reading, and is never guessed at", "[E0545]") {
    File file("CREATE TABLE t (a); INSERT INTO t VALUES (1); ANALYZE; PRAGMA writable_schema = 1;");
    SECTION("statistics that are none") {
        file.run("UPDATE sqlite_master SET sql = 'CREATE TABLE sqlite_stat1 (x, y)' WHERE name = 'sqlite_stat1'");
        CHECK(code_of(file.url()) == "E0545");
    }
    SECTION("a table that says it is a view") {
        file.run("UPDATE sqlite_master SET type = 'view' WHERE name = 't'");
        CHECK(code_of(file.url()) == "E0542");
    }
}
