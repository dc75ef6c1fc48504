// Sema: names resolve over all files, and each is given once.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

TEST_CASE("a foreign key finds its table in another file, whichever comes first", "[sema]") {
    const auto lowered = lower({"table orders { id bigint primary key; customer bigint references customers; }",
                                "table customers { id bigint primary key; }"});
    CHECK(lowered.errors.empty());
    const model::ForeignKey& key = lowered.state.schema.tables.front().foreign_keys.front();
    CHECK(key.referenced == model::QualifiedName{"public", "customers"});
    CHECK(key.referenced_columns == std::vector<std::string>{"id"});
}

TEST_CASE("a name after `schema` belongs to it, in that file only", "[sema]") {
    const auto lowered = lower({"schema shop; table orders { id bigint primary key; }",
                                "table users { id bigint primary key; last_order bigint references shop.orders; }"});
    CHECK(lowered.errors.empty());
    CHECK(lowered.state.schema.tables[0].name == model::QualifiedName{"shop", "orders"});
    CHECK(lowered.state.schema.tables[1].name == model::QualifiedName{"public", "users"});
    CHECK(lowered.state.schema.tables[1].foreign_keys[0].referenced == model::QualifiedName{"shop", "orders"});
}

TEST_CASE("an unqualified name is looked for in the current schema, then in the default one", "[sema]") {
    const auto lowered = lower({"table users { id bigint primary key; }",
                                "schema shop; table orders { id bigint primary key; buyer bigint references users; }"});
    CHECK(lowered.errors.empty());
    CHECK(lowered.state.schema.tables[1].foreign_keys[0].referenced == model::QualifiedName{"public", "users"});
}

TEST_CASE("where letter case means nothing to the target, names resolve to their declared spelling", "[sema]") {
    const auto lowered = lower(R"(table Users { Id bigint primary key; Email varchar(9); index users_ix (EMAIL); }
table orders { id bigint primary key; buyer bigint references USERS (ID); })",
                               "sqlite");
    CHECK(lowered.errors.empty());
    CHECK(lowered.state.schema.tables[0].indexes[0].parts[0].column == "Email");
    CHECK(lowered.state.schema.tables[1].foreign_keys[0].referenced.name == "Users");
    CHECK(lowered.state.schema.tables[1].foreign_keys[0].referenced_columns == std::vector<std::string>{"Id"});
}

TEST_CASE("a table declared twice is reported with both places", "[sema]") {
    CHECK(lower({"table users { id bigint primary key; }", "\ntable users { id bigint primary key; }"}).errors ==
          R"(error[E0201]: table `users` is declared twice
 --> b.schema:2:7
  |
2 | table users { id bigint primary key; }
  |       ^^^^^
note: first declared here
 --> a.schema:1:7
  |
1 | table users { id bigint primary key; }
  |       ^^^^^
)");
}

TEST_CASE("a misspelt column is reported with the one that was meant", "[sema]") {
    CHECK(lower(R"(table orders {
  customer_id bigint;
  index orders_customer_idx (custmer_id);
})")
              .errors == R"(error[E0203]: no column `custmer_id` in table `orders`
 --> a.schema:3:30
  |
3 |   index orders_customer_idx (custmer_id);
  |                              ^^^^^^^^^^
  = help: did you mean `customer_id`?
)");
}
