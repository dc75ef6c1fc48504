// Sema: range types, collations, rules, event triggers, statistics objects and temporal keys, which only PostgreSQL
// has.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;
using Words = std::vector<std::string>;

namespace {

bool reports(const std::string& source, const char* code) {
    return lower(source.c_str()).errors.find(code) != std::string::npos;
}

}  // namespace

TEST_CASE("a range type and its multirange type are types of columns", "[sema]") {
    const auto lowered = lower(R"(type prices as range (subtype = numeric, multirange_type_name = many_prices);
table t { id bigint primary key; price prices; })");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.ranges.size() == 1);
    const model::RangeType& range = lowered.state.schema.ranges[0];
    CHECK(range.subtype.name == "numeric");
    CHECK(range.multirange == "many_prices");
    CHECK(lowered.state.schema.tables[0].columns[1].type.schema == "public");
}

TEST_CASE("a collation holds its options", "[sema]") {
    const auto lowered = lower(R"(collation german (provider = icu, locale = 'de-DE', deterministic = false);)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.collations.size() == 1);
    CHECK(lowered.state.schema.collations[0].provider == "icu");
    CHECK(lowered.state.schema.collations[0].locale == "de-DE");
    CHECK_FALSE(lowered.state.schema.collations[0].deterministic);
}

TEST_CASE("a rule holds its event, its condition and its commands", "[sema]") {
    const auto lowered = lower(R"(table t { id bigint primary key; }
rule keep on delete to t where (old.id > 5) postgres { enable replica; } do instead nothing;
rule log on insert to t do also $$ notify changed $$;)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.rules.size() == 2);
    const model::Rule& keep = lowered.state.schema.rules[0];
    CHECK(keep.event == "delete");
    CHECK(keep.instead);
    CHECK(keep.condition->sql == "old.id > 5");
    CHECK(keep.commands.sql.empty());
    CHECK(keep.enabled == "replica");
    CHECK_FALSE(lowered.state.schema.rules[1].instead);
}

TEST_CASE("an event trigger holds its event, its tags and its function", "[sema]") {
    const auto lowered = lower(R"(event trigger watch on sql_drop when tag in ('DROP TABLE', 'DROP VIEW')
renamed from look execute audit.note();
event trigger all_ddl on ddl_command_end execute note();)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.event_triggers.size() == 2);
    const model::EventTrigger& watch = lowered.state.schema.event_triggers[0];
    CHECK(watch.event == "sql_drop");
    CHECK(watch.tags == Words{"DROP TABLE", "DROP VIEW"});
    CHECK(watch.function == model::QualifiedName{"audit", "note"});
    CHECK(lowered.state.hints.renames.at(id_of(watch)) == "look");
}

TEST_CASE("a statistics object holds columns and expressions", "[sema]") {
    const auto lowered = lower(R"(table t { id bigint primary key; a text; b text; }
statistics s (mcv, ndistinct) on a, b, (lower(a)) from t target 300;)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.statistics.size() == 1);
    const model::Statistics& statistics = lowered.state.schema.statistics[0];
    CHECK(statistics.kinds == Words{"mcv", "ndistinct"});
    REQUIRE(statistics.parts.size() == 3);
    CHECK(statistics.parts[2].expression->sql == "lower(a)");
    CHECK(statistics.target == 300);
}

TEST_CASE("keys may end in a range, foreign keys in a period", "[sema]") {
    const auto lowered =
        test::lower(R"(table a { id integer; valid daterange; primary key (id, valid without overlaps); }
table b { id integer; valid daterange; foreign key (id, period valid) references a (id, period valid) not enforced; })",
                    "postgres:18");
    CHECK(lowered.errors == "");
    CHECK(lowered.state.schema.tables[0].primary_key->without_overlaps);
    const model::ForeignKey& key = lowered.state.schema.tables[1].foreign_keys[0];
    CHECK(key.period);
    CHECK_FALSE(key.enforced);
    CHECK(key.columns == Words{"id", "valid"});
}

TEST_CASE("what these kinds don't know is an error", "[sema]") {
    const std::string table = "table t { id bigint primary key; r int4range; } ";
    CHECK(reports("type r as range (subtipe = numeric);", "E0310"));
    CHECK(reports("type r as range (collation = german);", "E0311"));
    CHECK(reports("collation c (locale = 'C', lang = 'x');", "E0310"));
    CHECK(reports(table + "rule r on select to t do instead nothing;", "E0224"));
    CHECK(reports(table + "statistics s (median) on id, r from t;", "E0224"));
    CHECK(reports(table + "statistics s on id, absent from t;", "E0203"));
    CHECK(reports("rule r on delete to absent do instead nothing;", "E0215"));
    CHECK(reports("event trigger e on sql_drop when command in ('x') execute f();", "E0224"));
    CHECK(reports(table + "table u { id bigint; r int4range; primary key (r without overlaps, id); }", "E01"));
    CHECK(reports(table + "table u { id bigint; r int4range; primary key (id, r without overlaps); }", "E0321"));
}
