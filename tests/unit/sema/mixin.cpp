// Sema: mixins bring their members into tables.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

namespace {

std::vector<std::string> column_names(const model::Table& table) {
    std::vector<std::string> names;
    for (const model::Column& column : table.columns)
        names.push_back(column.name);
    return names;
}

}  // namespace

TEST_CASE("a mixin's columns follow the table's own, in the order of the names after `with`", "[sema]") {
    const auto lowered = lower({"mixin keyed { id bigint identity primary key; } mixin timed { created timestamp; }",
                                "table users with keyed, timed { name text; }"});
    CHECK(lowered.errors.empty());
    CHECK(column_names(lowered.state.schema.tables[0]) == std::vector<std::string>{"name", "id", "created"});
    CHECK(lowered.state.schema.tables[0].primary_key->parts[0].column == "id");
}

TEST_CASE("a mixin reached on two ways is taken over once", "[sema]") {
    const auto lowered = lower(R"(mixin base { id bigint primary key; }
mixin a with base { x integer; }
mixin b with base { y integer; }
table t with a, b { })");
    CHECK(lowered.errors.empty());
    CHECK(column_names(lowered.state.schema.tables[0]) == std::vector<std::string>{"id", "x", "y"});
}

TEST_CASE("a reference in a mixin resolves where the mixin stands", "[sema]") {
    const auto lowered =
        lower({"schema base; table users { id bigint primary key; } "
               "mixin owned { owner bigint references users; }",
               "table notes with base.owned { id bigint primary key; }"});
    CHECK(lowered.errors.empty());
    CHECK(lowered.state.schema.tables[1].foreign_keys[0].referenced == model::QualifiedName{"base", "users"});
}

TEST_CASE("a column that the mixin brings can't be declared again", "[sema]") {
    CHECK(lower(R"(mixin timed { created timestamp; }
table users with timed {
  created date;
})")
              .errors == R"(error[E0207]: column `created` of mixin `timed` is already in table `users`
 --> a.schema:3:3
  |
3 |   created date;
  |   ^^^^^^^
note: it comes from here
 --> a.schema:1:15
  |
1 | mixin timed { created timestamp; }
  |               ^^^^^^^
)");
}

TEST_CASE("mixins that include each other are reported, and the table is lowered all the same", "[sema]") {
    const auto lowered =
        lower("mixin a with b { x integer; }\nmixin b with a { y integer; }\ntable t with a { z integer; }");
    CHECK(lowered.errors == R"(error[E0205]: mixin `a` includes itself
 --> a.schema:1:7
  |
1 | mixin a with b { x integer; }
  |       ^

error[E0205]: mixin `b` includes itself
 --> a.schema:2:7
  |
2 | mixin b with a { y integer; }
  |       ^
)");
    CHECK(lowered.state.schema.tables[0].columns.size() == 3);
}
