// What a reviewer sees of a plan.
#include "emit/report/plan.h"

#include <catch2/catch.hpp>

#include "tests/unit/report/fake_writer.h"

using namespace schemac;

namespace {

std::string text_of(const plan::Plan& plan, const plan::Policy& policy = {}, bool color = false) {
    const test::FakeWriter writer;
    return emit::report::plan_text({plan, policy, writer}, {color});
}

}  // namespace

TEST_CASE("the text of a plan has each step's SQL, cost, hazards and preconditions") {
    CHECK(text_of({{model::Product::postgres, {15, 4, 0}}, {test::create_index("i"), test::drop_column()}}) ==
          R"(plan for postgres:15.4

  1. create index i on t (a) concurrently  [expand]
     RUN create index i on t (a) concurrently;
     cost     blocks other schema changes of table t, while it reads every row
     cannot be rolled back: outside of a transaction

  2. alter table users: drop column fax  [contract]
     RUN alter table users: drop column fax;
     cost     blocks reads and writes of table users, for a moment
     refused  data-loss: the values of column users.fax are lost
     first    no NULL in users.email; this must return no row:
     SELECT 'no NULL in users.email';

2 steps: 1 expand, 1 contract
)");
}

TEST_CASE("a hazard is shown as what policy, or a hint, makes of it") {
    plan::Plan plan = test::sample_plan();
    plan::Policy policy;
    policy.allowed.insert(plan::Hazard::Code::data_loss);
    CHECK(text_of(plan, policy).find("hazard   data-loss") != std::string::npos);
    plan.steps.back().hazards.front().allowed_by_hint = true;
    CHECK(text_of(plan).find("meant    data-loss") != std::string::npos);
}

TEST_CASE("no difference is one line") {
    CHECK(text_of({{model::Product::sqlite, {3, 40, 0}}, {}}) == "no difference for sqlite:3.40\n");
}

TEST_CASE("colour is there only when asked for") {
    CHECK(text_of(test::sample_plan()).find('\x1b') == std::string::npos);
    CHECK(text_of(test::sample_plan(), {}, true).find("\x1b[31mrefused") != std::string::npos);
}

TEST_CASE("the JSON of a plan says the same to a program") {
    const plan::Plan plan{{model::Product::postgres, {15, 4, 0}}, {test::drop_column()}};
    const test::FakeWriter writer;
    const plan::Policy policy;
    CHECK(emit::report::plan_json({plan, policy, writer}) == R"({
  "schemac_plan": 1,
  "target": "postgres:15.4",
  "different": true,
  "refused": true,
  "steps": [
    {
      "operation": "alter table",
      "summary": "alter table users: drop column fax",
      "stage": "contract",
      "transactional": true,
      "transaction": 0,
      "work": "instant",
      "lock": {
        "mode": "access exclusive",
        "on": {
          "kind": "table",
          "name": "users"
        }
      },
      "also": [],
      "hazards": [
        {
          "code": "data-loss",
          "object": {
            "kind": "table",
            "name": "users"
          },
          "sentence": "the values of column users.fax are lost",
          "meant": false,
          "allowed": false
        }
      ],
      "preconditions": [
        {
          "summary": "no NULL in users.email",
          "query": "SELECT 'no NULL in users.email'"
        }
      ],
      "statements": [
        "RUN alter table users: drop column fax"
      ]
    }
  ]
}
)");
}
