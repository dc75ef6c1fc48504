// What a text mentions, and renames within it.
#include <catch2/catch.hpp>

#include "tests/unit/postgres_expression/fixture.h"

namespace schemac::test {
namespace {

using model::Kind;
using Ids = std::vector<model::ObjectId>;

std::string renamed(const std::string& sql, const dialect::Renames& renames) {
    model::Expression expression(sql);
    expression::rename(expression, {"public", "t"}, renames);
    CHECK(expression.sql == expression.canonical);
    return expression.sql;
}

model::ObjectId column(const char* name) {
    return model::member_id(Kind::column, {"public", "t"}, name);
}

}  // namespace

TEST_CASE("columns are found once each, in the order of the text", "[postgres_expression]") {
    CHECK(expression::columns_in(model::Expression("lower(v) = 'x' AND t.i > 0 AND v <> ''")) ==
          std::vector<std::string>{"v", "i"});
    CHECK(expression::columns_in(model::Expression("NEW.x IS DISTINCT FROM OLD.x")) == std::vector<std::string>{"x"});
    CHECK(expression::columns_in(model::Expression("not sql at all (")).empty());
}

TEST_CASE("references are relations, sequences, routines and types", "[postgres_expression]") {
    const model::Schema schema = make_schema();
    const auto found = [&](const char* sql) { return expression::references(model::Expression(sql), schema); };
    CHECK(found("nextval('counter'::regclass)") == Ids{{Kind::sequence, "public", "", "counter"}});
    CHECK(found("nextval('public.counter')") == Ids{{Kind::sequence, "public", "", "counter"}});
    CHECK(found("slug(x) || 'a'") == Ids{{Kind::routine, "public", "text", "slug"}});
    CHECK(found("'sad'::mood") == Ids{{Kind::enum_type, "public", "", "mood"}});
    CHECK(found("SELECT a.i FROM t AS a WHERE a.em = 'x'::email") ==
          Ids{{Kind::domain, "public", "", "email"}, {Kind::table, "public", "", "t"}});
    CHECK(found("WITH t AS (SELECT 1) SELECT * FROM t").empty());
    CHECK(found("INSERT INTO t (i) VALUES (1); DELETE FROM public.t") == Ids{{Kind::table, "public", "", "t"}});
    CHECK(found("BEGIN ATOMIC SELECT i FROM t; END") == Ids{{Kind::table, "public", "", "t"}});
    CHECK(found("lower(other.f(x))").empty());
}

TEST_CASE("names in a body that doesn't parse are found by its words", "[postgres_expression]") {
    const model::Schema schema = make_schema();
    const model::Expression body(
        "DECLARE r public.t%ROWTYPE; -- counter\nBEGIN PERFORM slug('x'); EXECUTE format('%I', 'mood'); END");
    CHECK(expression::names_in(body, schema) == Ids{{Kind::enum_type, "public", "", "mood"},
                                                    {Kind::table, "public", "", "t"},
                                                    {Kind::routine, "public", "text", "slug"}});
}

TEST_CASE("a rename changes names where they stand and nothing else", "[postgres_expression]") {
    const dialect::Renames renames{{column("v"), "label"}, {column("i"), "Number"}};
    CHECK(renamed("lower( v )='v' AND t.i>0", renames) == "lower( label )='v' AND t.\"Number\">0");
    CHECK(renamed("NEW.v <> OLD.v", renames) == "NEW.label <> OLD.label");
    CHECK(renamed("other = 1", renames) == "other = 1");
    CHECK(renamed("broken (", renames) == "broken (");
}

TEST_CASE("a query keeps the names of its output", "[postgres_expression]") {
    const dialect::Renames renames{{column("v"), "label"}};
    CHECK(renamed("SELECT v, i FROM t WHERE v <> ''", renames) == "SELECT label AS v, i FROM t WHERE label <> ''");
    CHECK(renamed("SELECT a.v AS x FROM public.t a", renames) == "SELECT a.label AS x FROM public.t a");
    CHECK(renamed("SELECT o.v FROM other o", renames) == "SELECT o.v FROM other o");
}

TEST_CASE("relations, types, routines and sequences are renamed", "[postgres_expression]") {
    const dialect::Renames renames{{{Kind::table, "public", "", "t"}, "things"},
                                   {{Kind::enum_type, "public", "", "mood"}, "Feeling"},
                                   {{Kind::routine, "public", "text", "slug"}, "slugify"},
                                   {{Kind::sequence, "public", "", "counter"}, "ticker"}};
    CHECK(renamed("SELECT t.i FROM t", renames) == "SELECT things.i FROM things");
    CHECK(renamed("SELECT t.i FROM other t", renames) == "SELECT t.i FROM other t");
    CHECK(renamed("e = 'sad'::public.mood", renames) == "e = 'sad'::public.\"Feeling\"");
    CHECK(renamed("public.slug(x) || slug('y')", renames) == "public.slugify(x) || slugify('y')");
    CHECK(renamed("nextval('public.counter'::regclass)", renames) == "nextval('public.ticker'::regclass)");
    CHECK(renamed("t.i > 0", renames) == "things.i > 0");
}

}  // namespace schemac::test
