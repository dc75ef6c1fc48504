// What two SQLite schemas that are one have in common.
#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "compiler/source/diagnostics.h"
#include "introspect/read.h"

namespace {

using namespace schemac;

const model::Target target{model::Product::sqlite, {3, 40, 0}};

model::Schema canonical(const std::string& sql) {
    source::Sources sources;
    source::Diagnostics sink;
    const auto id = sources.add("schema.sql", sql).id();
    model::State state = introspect::sqlite::read_sql(sources, {id}, target, sink);
    REQUIRE(sink.empty());
    const auto dialect = dialect::make(target);
    dialect->canonicalise(state);
    model::State again = state;
    dialect->canonicalise(again);
    CHECK(again.schema == state.schema);
    return state.schema;
}

void check_equal(const std::string& a, const std::string& b) {
    INFO(a + "\n" + b);
    CHECK(canonical(a) == canonical(b));
}

void check_different(const std::string& a, const std::string& b) {
    INFO(a + "\n" + b);
    CHECK_FALSE(canonical(a) == canonical(b));
}

}  // namespace

TEST_CASE("sqlite: constraints are equal on their column and on the table") {
    check_equal("CREATE TABLE t (a integer PRIMARY KEY, b text UNIQUE CHECK (b > 0) REFERENCES t (a))",
                "CREATE TABLE t (a integer, b text, FOREIGN KEY (B) REFERENCES T (A), CHECK ((b>0)), UNIQUE (b), "
                "PRIMARY KEY (a ASC))");
    check_equal("CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (x REFERENCES p)",
                "CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (x REFERENCES p (id))");
}

TEST_CASE("sqlite: types compare by their words, and keep their text") {
    check_equal("CREATE TABLE t (a VARCHAR(10), b decimal(10, 2))",
                "CREATE TABLE t (a varchar( 10 ), b DECIMAL(10,2))");
    check_different("CREATE TABLE t (a int)", "CREATE TABLE t (a integer)");
    const model::Schema schema = canonical("CREATE TABLE t (b decimal(10, 2))");
    CHECK(std::get<model::sqlite::ColumnPart>(schema.tables[0].columns[0].dialect).type_text == "decimal(10, 2)");
}

TEST_CASE("sqlite: what means nothing is no difference") {
    check_equal("CREATE TABLE t (a text COLLATE BINARY NOT NULL ON CONFLICT ABORT)",
                "CREATE TABLE t (a text NOT NULL)");
    check_equal("CREATE TABLE t (a REFERENCES t (a) MATCH FULL DEFERRABLE)", "CREATE TABLE t (a REFERENCES t (a))");
    check_equal("CREATE TABLE t (a text PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE t (a text NOT NULL PRIMARY KEY) WITHOUT ROWID");
    check_equal("CREATE TABLE t (a, b AS (a + 1))", "CREATE TABLE t (a, b GENERATED ALWAYS AS ((A) + 1) VIRTUAL)");
    check_equal("CREATE TABLE t (a); CREATE INDEX i ON t (a ASC) WHERE a NOTNULL",
                "CREATE TABLE t (a); CREATE INDEX i ON t (\"a\") WHERE (a IS NOT NULL)");
    check_equal("CREATE TABLE t (a DEFAULT 'x'); CREATE VIEW v AS SELECT a FROM t -- all",
                "CREATE TABLE t (a DEFAULT \"x\"); CREATE VIEW v AS select  A from T");
}

TEST_CASE("sqlite: what means something is a difference") {
    check_different("CREATE TABLE t (a integer PRIMARY KEY)", "CREATE TABLE t (a integer PRIMARY KEY DESC)");
    check_different("CREATE TABLE t (a integer PRIMARY KEY)", "CREATE TABLE t (a integer PRIMARY KEY AUTOINCREMENT)");
    check_different("CREATE TABLE t (a text COLLATE NOCASE)", "CREATE TABLE t (a text)");
    check_different("CREATE TABLE t (a UNIQUE ON CONFLICT IGNORE)", "CREATE TABLE t (a UNIQUE)");
    check_different("CREATE TABLE t (a integer)", "CREATE TABLE t (a integer) STRICT");
    check_different("CREATE TABLE t (a, CHECK (a > 'A'))", "CREATE TABLE t (a, CHECK (a > 'a'))");
    check_different("CREATE TABLE t (a, CHECK (a > 1))", "CREATE TABLE t (a, CONSTRAINT c CHECK (a > 1))");
}

TEST_CASE("sqlite: views and triggers know what they read") {
    const model::Schema schema = canonical(
        "CREATE TABLE t (a); CREATE TABLE u (b); CREATE VIEW v AS SELECT * FROM t; CREATE VIEW w AS SELECT * FROM "
        "\"V\";"
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u SELECT new.a; END");
    CHECK(schema.views[0].depends_on == std::vector<model::ObjectId>{model::id_of(model::Kind::table, {"", "t"})});
    CHECK(schema.views[1].depends_on == std::vector<model::ObjectId>{model::id_of(model::Kind::view, {"", "v"})});
    CHECK(schema.triggers[0].depends_on == std::vector<model::ObjectId>{model::id_of(model::Kind::table, {"", "u"})});
}

TEST_CASE("sqlite: renames reach into expressions and bodies, and not into strings") {
    const auto dialect = dialect::make(target);
    const dialect::Renames renames{{model::member_id(model::Kind::column, {"", "users"}, "email"), "mail address"},
                                   {model::id_of(model::Kind::table, {"", "users"}), "people"}};
    model::Expression check("Email <> 'email' AND email(1)");
    dialect->rename(check, {"", "users"}, renames);
    CHECK(check.sql == "\"mail address\" <> 'email' AND email(1)");
    model::Expression other("email > 1");
    dialect->rename(other, {"", "orders"}, renames);
    CHECK(other.sql == "email > 1");
    model::Expression query("SELECT users.email FROM Users");
    dialect->rename(query, {"", "v"}, renames);
    CHECK(query.sql == "SELECT people.\"mail address\" FROM people");
}
