// Sema: policies, privileges, composite types and aggregates, which only PostgreSQL has.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;
using Words = std::vector<std::string>;

TEST_CASE("a policy holds its command, its roles and its conditions", "[sema]") {
    const auto lowered = lower(R"(table docs { id bigint primary key; owner text; }
/// Mine.
policy mine on docs as restrictive for update to app, "The Staff" using (owner = current_user) with check (true);)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.policies.size() == 1);
    const model::Policy& policy = lowered.state.schema.policies[0];
    CHECK(policy.table == model::QualifiedName{"public", "docs"});
    CHECK_FALSE(policy.permissive);
    CHECK(policy.command == "update");
    CHECK(policy.roles == Words{"app", "The Staff"});
    CHECK(policy.condition->sql == "owner = current_user");
    CHECK(policy.check->sql == "true");
    CHECK(policy.comment == "Mine.");
}

TEST_CASE("grants on one object to one role add up", "[sema]") {
    const auto lowered = lower(R"(table docs { id bigint primary key; owner text; }
grant select, insert on table docs to app, public;
grant update (owner) on docs to app with grant option;
revoke insert on docs from app;
grant by default usage on sequences in schema public to app for role builder;)");
    CHECK(lowered.errors == "");
    const auto& all = lowered.state.schema.privileges;
    REQUIRE(all.size() == 4);
    CHECK(all[0].grantee == "app");
    CHECK(all[0].granted == Words{"select"});
    CHECK(all[1].grantee.empty());
    CHECK(all[2].object == member_id(model::Kind::column, {"public", "docs"}, "owner"));
    CHECK(all[2].grantable == Words{"update"});
    CHECK((all[3].by_default && all[3].creator == "builder" && all[3].object.schema == "public"));
}

TEST_CASE("a right, a command or a kind that doesn't exist is an error", "[sema]") {
    const char* table = "table docs { id bigint primary key; } ";
    CHECK(lower((std::string(table) + "grant selekt on docs to app;").c_str()).errors.find("E0224") !=
          std::string::npos);
    CHECK(lower((std::string(table) + "policy p on docs for truncate;").c_str()).errors.find("E0224") !=
          std::string::npos);
    CHECK(lower("grant by default select on views to app;").errors.find("E0224") != std::string::npos);
    CHECK(lower("grant select on nothing to app;").errors.find("E0215") != std::string::npos);
    CHECK(lower("policy p on nothing;").errors.find("E0215") != std::string::npos);
}

TEST_CASE("a composite type has attributes, an aggregate options", "[sema]") {
    const auto lowered = lower(R"(type pair {
  /// The first.
  a integer;
  b text collate "C";
}
table t { id bigint primary key; both pair; }
aggregate total(integer) (sfunc = add_up, stype = integer, initcond = '0,0');)");
    CHECK(lowered.errors == "");
    REQUIRE(lowered.state.schema.composites.size() == 1);
    const auto& attributes = lowered.state.schema.composites[0].attributes;
    REQUIRE(attributes.size() == 2);
    CHECK(attributes[0].comment == "The first.");
    CHECK(attributes[1].collation == "C");
    CHECK(lowered.state.schema.tables[0].columns[1].type.schema == "public");
    CHECK(lowered.state.schema.routines[0].attributes ==
          Words{"sfunc = add_up", "stype = integer", "initcond = '0,0'"});
}

TEST_CASE("the indexes and keys of a partition may name its parent's columns", "[sema]") {
    const auto lowered = lower(R"(table events { id bigint not null; at date not null; partition by range (at); }
table events_1 {
  unique events_1_key (id, at);
  index (at);
  foreign key (id) references events_2 (id);
  postgres { partition of events; partition bound = default; }
}
table events_2 { unique (id); postgres { inherits events; } })");
    CHECK(lowered.errors == "");
    CHECK(lower("table a { partition by list (x); x text; } table b { index (y); postgres { partition of a; } }")
              .errors.find("E0203") != std::string::npos);
}
