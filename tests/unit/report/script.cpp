// Scripts: transactions spelled out, and how to stop at an error.
#include "emit/sql/script.h"

#include <catch2/catch.hpp>

#include "tests/unit/report/fake_writer.h"

using namespace schemac;
using emit::sql::Client;

TEST_CASE("steps that can share a transaction do; the others stand outside") {
    const test::FakeWriter writer;
    CHECK(emit::sql::script(test::sample_plan(), writer, {}) ==
          R"(-- schemac plan for postgres:15.4, 4 steps: 3 expand, 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table a [expand]
RUN create table a;

-- step 2: create table b [expand]
RUN create table b;

COMMIT;

-- step 3: create index i on t (a) concurrently [expand]
--   cost: blocks other schema changes of table t, while it reads every row
RUN create index i on t (a) concurrently;

BEGIN;

-- step 4: alter table users: drop column fax [contract]
--   cost: blocks reads and writes of table users, for a moment
--   hazard data-loss: the values of column users.fax are lost
--   precondition: no NULL in users.email; this must return no row:
--     SELECT 'no NULL in users.email';
RUN alter table users: drop column fax;

COMMIT;

)");
}

TEST_CASE("what a dialect needs around its transactions is there") {
    test::FakeWriter writer;
    writer.before = {"KEYS OFF"};
    writer.after = {"KEYS ON"};
    writer.check = {"CHECK KEYS"};
    const plan::Plan plan{{model::Product::sqlite, {3, 40, 0}}, {test::create_table("a")}};
    CHECK(emit::sql::script_body(plan, writer) ==
          "KEYS OFF;\n\nBEGIN;\n\n-- step 1: create table a [expand]\nRUN create table a;\n\nCHECK "
          "KEYS;\nCOMMIT;\n\nKEYS ON;\n");
}

TEST_CASE("a client's own command to stop at an error is added when the client is named") {
    const test::FakeWriter writer;
    const plan::Plan plan{{model::Product::sqlite, {3, 40, 0}}, {test::create_table("a")}};
    CHECK(emit::sql::script(plan, writer, Client::sqlite3).find("\n.bail on\n") != std::string::npos);
    CHECK(emit::sql::script(plan, writer, Client::psql).find("\n\\set ON_ERROR_STOP on\n") != std::string::npos);
    CHECK(emit::sql::script(plan, writer, {}).find(".bail on") == std::string::npos);
}

TEST_CASE("nothing that is shown can leave its comment") {
    const test::FakeWriter writer;
    plan::Plan plan{{model::Product::sqlite, {3, 40, 0}}, {test::create_table("a\nDROP TABLE b;\r--")}};
    const std::string text = emit::sql::script(plan, writer, {});
    CHECK(text.find("-- step 1: create table a\n-- DROP TABLE b;\n-- -- [expand]\n") != std::string::npos);
}

TEST_CASE("an empty plan is a script of comments") {
    const test::FakeWriter writer;
    CHECK(emit::sql::script_body({{}, {}}, writer).empty());
}

TEST_CASE("a client is known by its word and talks to its own product") {
    CHECK(emit::sql::parse_client("psql") == Client::psql);
    CHECK_FALSE(emit::sql::parse_client("sqlplus"));
    CHECK(emit::sql::serves(Client::mysql, model::Product::mariadb));
    CHECK_FALSE(emit::sql::serves(Client::mysql, model::Product::postgres));
}
