// PostgreSQL SQL files: policies, privileges, composite types and aggregates.
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
