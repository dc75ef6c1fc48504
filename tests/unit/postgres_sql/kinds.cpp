// PostgreSQL SQL files: the kinds that only PostgreSQL has.
#include <catch2/catch.hpp>

#include "tests/unit/postgres_sql/reading.h"

using namespace schemac;
using test::Reading;
using Words = std::vector<std::string>;

TEST_CASE("a policy is read with its conditions", "[postgres-sql]") {
    const Reading made(
        "create policy p on t as restrictive for update to app, public using (a > 1) with check (a > (2));"
        "create table t (a integer);"
        "alter policy p on t with check (true);"
        "comment on policy p on t is 'why';");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().policies.size() == 1);
    const model::Policy& policy = made.schema().policies.front();
    CHECK(policy.table == model::QualifiedName{"public", "t"});
    CHECK(!policy.permissive);
    CHECK(policy.command == "update");
    CHECK(policy.roles == Words{"app", "public"});
    CHECK(policy.condition->sql == "a > 1");
    CHECK(policy.check->sql == "true");
    CHECK(policy.comment == "why");
}

TEST_CASE("grants and revokes add up", "[postgres-sql]") {
    const Reading made(
        "create table t (a integer, n serial);"
        "grant all on t to app; revoke delete, truncate on t from app; revoke grant option for select on t from app;"
        "grant select (a), update (a) on t to app with grant option;"
        "grant usage on sequence t_n_seq to app;"
        "create function f(integer) returns integer language sql as 'select 1'; revoke all on function f from public;");
    REQUIRE(made.diagnostics.all().empty());
    const auto& all = made.schema().privileges;
    REQUIRE(all.size() == 4);
    CHECK(all[0].object == id_of(model::Kind::table, {"public", "t"}));
    CHECK(all[0].granted == Words{"insert", "references", "select", "trigger", "update"});
    CHECK(all[1].object == member_id(model::Kind::column, {"public", "t"}, "a"));
    CHECK(all[1].grantable == Words{"select", "update"});
    CHECK(all[2].object == id_of(model::Kind::sequence, {"public", "t_n_seq"}));
    CHECK(all[3].object.kind == model::Kind::routine);
    CHECK(all[3].grantee.empty());
    CHECK(all[3].revoked == Words{"execute"});
}

TEST_CASE("default privileges count for what follows", "[postgres-sql]") {
    const Reading made(
        "create table before (a integer);"
        "alter default privileges in schema public grant select on tables to app;"
        "alter default privileges for role other grant insert on tables to app;"
        "create table after (a integer);");
    REQUIRE(made.diagnostics.all().empty());
    const auto& all = made.schema().privileges;
    REQUIRE(all.size() == 3);
    CHECK((all[0].by_default && all[0].object.schema == "public" && all[0].creator.empty()));
    CHECK((all[1].by_default && all[1].object.schema.empty() && all[1].creator == "other"));
    CHECK(all[2].object == id_of(model::Kind::table, {"public", "after"}));
    CHECK(all[2].granted == Words{"select"});
}

TEST_CASE("what goes takes its policies and privileges along", "[postgres-sql]") {
    const Reading made(
        "create table t (a integer); grant select on t to app; grant select (a) on t to app;"
        "create policy p on t; drop table t;");
    CHECK(made.schema().policies.empty());
    CHECK(made.schema().privileges.empty());
}

TEST_CASE("a composite type is read, altered and commented", "[postgres-sql]") {
    const Reading made(
        "create type pair as (a integer, b text collate \"C\");"
        "alter type pair add attribute c date, drop attribute a, alter attribute b type varchar(3);"
        "comment on column pair.c is 'when';");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().composites.size() == 1);
    const auto& attributes = made.schema().composites.front().attributes;
    REQUIRE(attributes.size() == 2);
    CHECK(attributes[0].type.name == "character varying");
    CHECK(attributes[1].comment == "when");
}

TEST_CASE("an aggregate is a routine with options", "[postgres-sql]") {
    const Reading made(
        "create function add_up(integer, integer) returns integer language sql as 'select 1';"
        "create aggregate total(integer) (sfunc = add_up, stype = integer, initcond = '0');"
        "comment on aggregate total(integer) is 'all';");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().routines.size() == 2);
    const model::Routine& total = made.schema().routines[1];
    CHECK(total.form == model::Routine::Form::aggregate);
    CHECK(total.attributes == Words{"sfunc = add_up", "stype = integer", "initcond = '0'"});
    CHECK(total.comment == "all");
}

TEST_CASE("range types and collations are read", "[postgres-sql]") {
    const Reading made(
        "create function gap(numeric, numeric) returns float8 language sql as 'select 1';"
        "create type prices as range (subtype = numeric, subtype_diff = gap, multirange_type_name = many);"
        "create collation german (provider = icu, locale = 'de-DE', deterministic = false);"
        "create collation plain from \"C\";"
        "create table t (a prices, b many, c text collate german);"
        "comment on type prices is 'p'; comment on collation german is 'g';");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().ranges.size() == 1);
    const model::RangeType& range = made.schema().ranges.front();
    CHECK(range.subtype.name == "numeric");
    CHECK(range.difference == "gap");
    CHECK(range.multirange == "many");
    CHECK(range.comment == "p");
    REQUIRE(made.schema().collations.size() == 2);
    CHECK(made.schema().collations[0].locale == "de-DE");
    CHECK_FALSE(made.schema().collations[0].deterministic);
    CHECK(made.schema().collations[0].comment == "g");
    CHECK(made.schema().collations[1].locale == "C");
}

TEST_CASE("a range type with a canonical function is named and left alone", "[postgres-sql]") {
    const Reading made("create type days as range (subtype = date, canonical = days_canonical);");
    CHECK(made.diagnostics.all().empty());
    CHECK(made.schema().unmanaged ==
          std::vector<model::Unmanaged>{{"range type with a canonical function", "public.days"}});
}

TEST_CASE("a rule keeps its condition and its commands as they are written", "[postgres-sql]") {
    const Reading made(
        "create rule r as on update to t where old.a <> new.a do also (insert into log values (new.a); delete from "
        "log);"
        "create table t (a integer); create table log (a integer);"
        "create rule gone as on delete to t do instead nothing;"
        "alter table t enable always rule r; comment on rule r on t is 'why'; drop rule gone on t;");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().rules.size() == 1);
    const model::Rule& rule = made.schema().rules.front();
    CHECK(rule.event == "update");
    CHECK_FALSE(rule.instead);
    CHECK(rule.condition->sql == "old.a <> new.a");
    CHECK(rule.commands.sql == "insert into log values (new.a); delete from log");
    CHECK(rule.enabled == "always");
    CHECK(rule.comment == "why");
}

TEST_CASE("statistics objects and event triggers are read, altered and dropped", "[postgres-sql]") {
    const Reading made(
        "create statistics s (ndistinct, mcv) on a, (lower(b)), b from t;"
        "create table t (a integer, b text);"
        "alter statistics s set statistics 200; comment on statistics s is 'spread';"
        "create statistics gone on a, b from t; drop statistics gone;"
        "create function f() returns event_trigger language plpgsql as 'begin end';"
        "create event trigger watch on sql_drop when tag in ('DROP TABLE', 'DROP VIEW') execute function f();"
        "alter event trigger watch disable; comment on event trigger watch is 'eye';");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().statistics.size() == 1);
    const model::Statistics& statistics = made.schema().statistics.front();
    CHECK(statistics.kinds == Words{"ndistinct", "mcv"});
    REQUIRE(statistics.parts.size() == 3);
    CHECK(statistics.parts[1].expression->sql == "lower(b)");
    CHECK(statistics.parts[2].column == "b");
    CHECK(statistics.target == 200);
    CHECK(statistics.comment == "spread");
    REQUIRE(made.schema().event_triggers.size() == 1);
    const model::EventTrigger& trigger = made.schema().event_triggers.front();
    CHECK(trigger.event == "sql_drop");
    CHECK(trigger.tags == Words{"DROP TABLE", "DROP VIEW"});
    CHECK(trigger.function == model::QualifiedName{"public", "f"});
    CHECK(trigger.enabled == "disabled");
    CHECK(trigger.comment == "eye");
}

TEST_CASE("an index that is attached says what it belongs to", "[postgres-sql]") {
    const Reading made(
        "create table t (a integer) partition by range (a);"
        "create table t1 partition of t for values from (1) to (2);"
        "create index i on only t (a); create index own on t1 (a); alter index i attach partition own;");
    REQUIRE(made.diagnostics.all().empty());
    REQUIRE(made.schema().tables.size() == 2);
    REQUIRE(made.schema().tables[1].indexes.size() == 1);
    const auto part = std::get<model::postgres::IndexPart>(made.schema().tables[1].indexes.front().dialect);
    CHECK(part.partition_of == "public.i");
}
