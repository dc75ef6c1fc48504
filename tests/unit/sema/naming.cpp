// Sema: the user's conventions name what nobody named.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

namespace {

const sema::Options conventions{{.primary_key = "pk_{table}",
                                 .unique = "uq_{table}_{columns}",
                                 .foreign_key = "fk_{table}_{referenced_table}",
                                 .check = "ck_{table}_{columns}",
                                 .exclude = "ex_{table}",
                                 .index = "ix_{table}_{columns}"},
                                {}};

}  // namespace

TEST_CASE("conventions name what has no name, and leave the rest alone", "[sema]") {
    const auto lowered = lower(R"(table users {
  id bigint primary key;
  email text unique;
  age integer check (age > 0);
  boss bigint references users;
  index (email, age);
  index mine (age);
  index ((lower(email)));
})",
                               "postgres:15", conventions);
    CHECK(lowered.errors == "");
    const model::Table& table = lowered.state.schema.tables[0];
    CHECK(table.primary_key->name == "pk_users");
    CHECK(table.uniques[0].name == "uq_users_email");
    CHECK(table.checks[0].name == "ck_users_age");
    CHECK(table.foreign_keys[0].name == "fk_users_users");
    CHECK(table.indexes[0].name == "ix_users_email_age");
    CHECK(table.indexes[1].name == "mine");
    CHECK(table.indexes[2].name == "ix_users_expr");
}

TEST_CASE("a conventional name that is taken gets a number, and one that is too long a hash", "[sema]") {
    const auto lowered = lower(R"(table users {
  id bigint primary key;
  email text;
  a_column_with_a_name_that_is_rather_long_already text;
  index (email);
  index using hash (email);
  index (a_column_with_a_name_that_is_rather_long_already, email, id);
})",
                               "postgres:15", conventions);
    CHECK(lowered.errors == "");
    const model::Table& table = lowered.state.schema.tables[0];
    CHECK(table.indexes[0].name == "ix_users_email");
    CHECK(table.indexes[1].name == "ix_users_email_2");
    CHECK(table.indexes[2].name.size() == 63);
    CHECK(table.indexes[2].name.starts_with("ix_users_a_column_with_a_name_that_is_rather_long_alre_"));
}

TEST_CASE("where the target's primary keys have no names, none is given", "[sema]") {
    const auto lowered = lower("table users { id bigint primary key; }", "mysql:8.0", conventions);
    CHECK(lowered.errors == "");
    CHECK(lowered.state.schema.tables[0].primary_key->name.empty());
}
