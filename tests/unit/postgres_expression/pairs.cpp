// Pairs of expressions that are the same to the server, and pairs that must never be taken for the same.
#include <catch2/catch.hpp>

#include "tests/unit/postgres_expression/fixture.h"

namespace schemac::test {
namespace {

struct Pair {
    const char* a;
    const char* b;
};

constexpr Pair equal[] = {
    {"tz < now()", "tz < CURRENT_TIMESTAMP"},
    {"i = ANY (ARRAY[1, 2])", "i IN (1, 2)"},
    {"v = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])", "v IN ('a', 'b')"},
    {"((v)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))", "v IN ('a', 'b')"},
    {"i <> ALL (ARRAY[1, 2])", "i NOT IN (1, 2)"},
    {"i >= 1 AND i <= 10", "i BETWEEN 1 AND 10"},
    {"x ~~ 'a%'", "x LIKE 'a%'"},
    {"i <> 5", "i != 5"},
    {"i::int4 = 5", "i = 5"},
    {"CAST(i AS bigint) = 5", "i::int8 = 5"},
    {"n > 0", "n > (0)::numeric"},
    {"public.slug(x) = 'a'", "slug(x) = 'a'"},
    {"pg_catalog.lower(x) = 'a'", "lower(x) = 'a'"},
    {"e = 'sad'", "e = 'sad'::public.mood"},
    {"j = '{\"b\": 1, \"a\": 2}'", "j = '{\"a\":2,\"b\":1}'::jsonb"},
    {"iv = '24 hours'", "iv = '24:00:00'::interval"},
    {"iv = interval '1 day'", "iv = '1 day'::interval"},
    {"x = E'a\\\\b'", "x = 'a\\b'"},
    {"CASE WHEN yes THEN 1 END = 1", "CASE WHEN yes THEN 1 ELSE NULL::integer END = 1"},
    {"substring(x from 1 for 2) = 'a'", "\"substring\"(x, 1, 2) = 'a'"},
    {"i > -5", "i > '-5'::integer"},
    {"f = '1.0'", "f = '1'::double precision"},
};

constexpr Pair different[] = {
    {"i > 0", "i >= 0"},
    {"i / 2 > 1", "i::numeric / 2 > 1"},
    {"i / 2 > 1", "i / 2.0 > 1"},
    {"x = '5'", "x::integer = 5"},
    {"x LIKE 'a%'", "x ILIKE 'a%'"},
    {"i = 1 AND yes OR i = 2", "i = 1 AND (yes OR i = 2)"},
    {"NOT (i = 1 AND yes)", "NOT i = 1 AND yes"},
    {"n = n::numeric(10,2)", "n = n::numeric(10,3)"},
    {"v::varchar(5) = 'a'", "v = 'a'"},
    {"tz < now()", "tz < clock_timestamp()"},
    {"tz < now()", "tz < CURRENT_TIMESTAMP(3)"},
    {"ts < LOCALTIMESTAMP", "ts < now()"},
    {"js ->> 'a' = 'b'", "js -> 'a' IS NULL"},
    {"x COLLATE \"C\" = 'a'", "x = 'a'"},
    {"x = 'A'", "x = 'a'"},
    {"i IN (1, 2)", "i IN (2, 1)"},
    {"i - big > 0", "big - i > 0"},
    {"x = ''", "x IS NULL"},
    {"nextval('counter') > 0", "nextval('counter'::text) > 0"},
    {"extract(year from d) > 0", "date_part('year', d) > 0"},
    {"d::timestamp > ts", "d > ts::date"},
    {"x = '1.0'", "x = '1.00'"},
    {"n = 1.0", "n = 1.00"},
    {"i = -1", "i = 1"},
    {"i = -1", "i = 0"},
};

}  // namespace

TEST_CASE("different spellings of one expression are equal", "[postgres_expression]") {
    const Scene scene;
    for (const auto& [a, b] : equal) {
        INFO(a << "  " << b);
        CHECK(scene.canonical(a) == scene.canonical(b));
    }
}

TEST_CASE("expressions that mean different things stay different", "[postgres_expression]") {
    const Scene scene;
    for (const auto& [a, b] : different) {
        INFO(a << "  " << b);
        CHECK(scene.canonical(a) != scene.canonical(b));
    }
}

TEST_CASE("the type of the column gives a default's literal its meaning", "[postgres_expression]") {
    const Scene scene;
    CHECK(scene.canonical_default("'x'", "character varying(20)") ==
          scene.canonical_default("'x'::text", "varchar(20)"));
    CHECK(scene.canonical_default("0", "numeric(10,2)") == scene.canonical_default("0.00", "numeric(10,2)"));
    CHECK(scene.canonical_default("'{}'::jsonb", "jsonb") == scene.canonical_default("'{ }'", "jsonb"));
    CHECK(scene.canonical_default("'t'", "boolean") == scene.canonical_default("true", "boolean"));
    CHECK(scene.canonical_default("NULL::text", "text") == "NULL");
    CHECK(scene.canonical_default("0", "integer") != scene.canonical_default("1", "integer"));
    CHECK(scene.canonical_default("-1", "integer") == "(-1)");
    CHECK(scene.canonical_default("'{ }'", "json") != scene.canonical_default("'{}'", "json"));
}

TEST_CASE("extract is stored as date_part before version 14", "[postgres_expression]") {
    const Scene old(13);
    CHECK(old.canonical("extract(year from d) > 0") ==
          old.canonical("date_part('year'::text, d) > (0)::double precision"));
}

TEST_CASE("what the parser doesn't know is opaque and compares by its text", "[postgres_expression]") {
    const Scene scene;
    const auto made = expression::canonical(model::Expression("i >>> nothing ("), scene.scope());
    CHECK(made.form == model::Form::opaque);
    CHECK(made.canonical == "i >>> nothing (");
    CHECK(made.sql == "i >>> nothing (");
}

TEST_CASE("changing a column's type to one that converts by itself leaves its checks alone", "[postgres_expression]") {
    Scene scene;
    const std::string before = scene.canonical("v IN ('a', 'b') AND v LIKE 'x%' AND i > 0");
    for (model::Column& column : scene.schema.tables[0].columns) {
        if (column.name == "v") column.type = verbatim("text");
        if (column.name == "i") column.type = verbatim("bigint");
    }
    CHECK(scene.canonical("v IN ('a', 'b') AND v LIKE 'x%' AND i > 0") == before);
}

TEST_CASE("value stands for the domain's own type", "[postgres_expression]") {
    const Scene scene;
    expression::Scope scope{&scene.names, {}, nullptr, verbatim("character varying(320)")};
    const auto typed = expression::canonical(model::Expression("value ~ '@'"), scope);
    const auto shown = expression::canonical(model::Expression("((VALUE)::text ~ '@'::text)"), scope);
    CHECK(typed.canonical == shown.canonical);
}

}  // namespace schemac::test
