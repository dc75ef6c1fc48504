// Sema: views, routines and triggers, which hold text.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

TEST_CASE("a view holds its query, its options and what it depends on", "[sema]") {
    const auto lowered = lower(R"(table users { id bigint primary key; }
/// The few.
view few (id) with (security_barrier = true) depends on users as $$ select id from users $$ with local check option;
materialized view many as $$ select id from users $$ with no data;
index many_ix on many (id);)");
    CHECK(lowered.errors == "");
    const auto& views = lowered.state.schema.views;
    REQUIRE(views.size() == 2);
    CHECK(views[0].query.sql == " select id from users ");
    CHECK(views[0].comment == "The few.");
    CHECK(views[0].columns == std::vector<std::string>{"id"});
    const auto part = std::get<model::postgres::ViewPart>(views[0].dialect);
    CHECK(part.options.at("security_barrier") == "true");
    CHECK(part.options.at("check_option") == "local");
    CHECK(lowered.state.hints.depends_on.at(model::id_of(views[0])).front() ==
          model::ObjectId{model::Kind::table, "public", "", "users"});
    CHECK(views[1].materialized);
    CHECK(views[1].indexes[0].name == "many_ix");
    CHECK_FALSE(std::get<model::postgres::ViewPart>(views[1].dialect).with_data);
}

TEST_CASE("a view's attributes are its dialect's", "[sema]") {
    const auto lowered = lower(
        "table users { id bigint primary key; }"
        "view few algorithm = merge sql security invoker as $$ select id from users $$ with cascaded check option;",
        "mysql:8.0");
    CHECK(lowered.errors == "");
    const auto part = std::get<model::mysql::ViewPart>(lowered.state.schema.views[0].dialect);
    CHECK(part.algorithm == "merge");
    CHECK(part.security == "invoker");
    CHECK(part.check_option == "cascaded");
}

TEST_CASE("a routine's attributes come one by one", "[sema]") {
    const auto lowered = lower(R"(function f(a integer, b text default 'x') returns setof integer language SQL
  immutable not leakproof security definer cost 10 set search_path = public, "My Schema" parallel safe as $$ select 1 $$;)");
    CHECK(lowered.errors == "");
    const model::Routine& routine = lowered.state.schema.routines[0];
    CHECK(routine.parameters == "a integer, b text default 'x'");
    CHECK(routine.returns == "setof integer");
    CHECK(routine.language == "sql");
    CHECK(routine.attributes == std::vector<std::string>{"immutable", "not leakproof", "security definer", "cost 10",
                                                         "set search_path = public, \"My Schema\"", "parallel safe"});
    CHECK(routine.body.sql == " select 1 ");
}

TEST_CASE("overloads are told apart by their parameters", "[sema]") {
    CHECK(lower("function f(a integer) returns integer as $$ 1 $$; function f(a text) returns integer as $$ 2 $$;")
              .errors == "");
    CHECK(lower("function f() returns integer as $$ 1 $$; function f() returns integer as $$ 2 $$;").errors != "");
}

TEST_CASE("a trigger calls a function, in its own schema where that has it", "[sema]") {
    const auto lowered = lower(R"(schema shop;
table orders { id bigint primary key; state text; }
function touch() returns trigger language plpgsql as $$ begin return new; end $$;
trigger orders_touch before insert or update of state on orders for each row when (new.id > 0) execute touch(1, 'a');)");
    CHECK(lowered.errors == "");
    const model::Trigger& trigger = lowered.state.schema.triggers[0];
    CHECK(trigger.relation == model::QualifiedName{"shop", "orders"});
    CHECK(trigger.events == std::vector{model::Trigger::Event::insert, model::Trigger::Event::update});
    CHECK(trigger.update_columns == std::vector<std::string>{"state"});
    CHECK(trigger.for_each_row);
    CHECK(trigger.when->sql == "new.id > 0");
    CHECK(trigger.body.sql == "\"shop\".touch(1, 'a')");
}

TEST_CASE("a trigger that holds its statements runs for each row", "[sema]") {
    const auto lowered = lower(R"(table t { id integer primary key; }
trigger t_after after delete on t as $$begin delete from t; end$$;)",
                               "sqlite");
    CHECK(lowered.errors == "");
    CHECK(lowered.state.schema.triggers[0].for_each_row);
    CHECK(lowered.state.schema.triggers[0].body.sql == "begin delete from t; end");
}

TEST_CASE("a trigger on what isn't there is reported", "[sema]") {
    CHECK(lower("table users { id bigint primary key; }\ntrigger t before delete on user execute f();").errors ==
          R"(error[E0215]: no table or view `user`
 --> a.schema:2:28
  |
2 | trigger t before delete on user execute f();
  |                            ^^^^
  = help: did you mean `users`?
)");
}
