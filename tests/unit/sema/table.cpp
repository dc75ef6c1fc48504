// Sema: what tables say of columns, keys and checks.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

TEST_CASE("columns of a primary key and of an identity hold no nulls", "[sema]") {
    const auto lowered = lower("table t { a integer; b integer identity; c integer; primary key (a); }");
    CHECK(lowered.errors == "");
    const auto& columns = lowered.state.schema.tables[0].columns;
    CHECK(columns[0].not_null);
    CHECK(columns[1].not_null);
    CHECK_FALSE(columns[2].not_null);
}

TEST_CASE("constraints beside a column and those of the table are the same, in the order of declaration", "[sema]") {
    const auto lowered = lower(R"(table t {
  a integer check (a > 0);
  check (a < 10);
  b integer unique check named (b > a);
})");
    CHECK(lowered.errors == "");
    const model::Table& table = lowered.state.schema.tables[0];
    REQUIRE(table.checks.size() == 3);
    CHECK(table.checks[0].expression.sql == "a > 0");
    CHECK(table.checks[1].expression.sql == "a < 10");
    CHECK(table.checks[2].name == "named");
    CHECK(table.uniques[0].parts[0].column == "b");
}

TEST_CASE("doc comments become comments", "[sema]") {
    const auto lowered = lower(R"(/// People.
/// All of them.
table users {
  /// Who it is.
  id bigint primary key;
  /// Quick.
  index users_ix (id);
})");
    CHECK(lowered.errors == "");
    const model::Table& table = lowered.state.schema.tables[0];
    CHECK(table.comment == "People.\nAll of them.");
    CHECK(table.columns[0].comment == "Who it is.");
    CHECK(table.indexes[0].comment == "Quick.");
}

TEST_CASE("every object knows where it was declared", "[sema]") {
    const auto lowered = lower("table t { a integer; index t_ix (a); check ck (a > 0); }");
    CHECK(lowered.errors == "");
    using model::Kind;
    for (const model::ObjectId& id :
         {model::ObjectId{Kind::table, "public", "", "t"}, model::ObjectId{Kind::column, "public", "t", "a"},
          model::ObjectId{Kind::index, "public", "t", "t_ix"}, model::ObjectId{Kind::check, "public", "t", "ck"}}) {
        INFO(model::to_string(id));
        CHECK(lowered.state.origins.contains(id));
    }
}

TEST_CASE("a foreign key says everything that SQL's says", "[sema]") {
    const auto lowered = lower(R"(table a { x integer; y integer; primary key (x, y); }
table b { x integer; y integer;
  foreign key b_fk (x, y) references a match full on delete set null (x) on update cascade
    deferrable initially deferred not valid;
})");
    CHECK(lowered.errors == "");
    const model::ForeignKey& key = lowered.state.schema.tables[1].foreign_keys[0];
    CHECK(key.name == "b_fk");
    CHECK(key.referenced_columns == std::vector<std::string>{"x", "y"});
    CHECK(key.match == model::ForeignKey::Match::full);
    CHECK(key.on_delete == model::ForeignKey::Action::set_null);
    CHECK(key.on_delete_columns == std::vector<std::string>{"x"});
    CHECK(key.on_update == model::ForeignKey::Action::cascade);
    CHECK(key.deferral == model::Deferral::initially_deferred);
    CHECK_FALSE(key.validated);
}

TEST_CASE("a foreign key of another number of columns than the key it references is reported", "[sema]") {
    CHECK(lower("table a { x integer; y integer; primary key (x, y); }\ntable b { x integer references a; }").errors ==
          R"(error[E0212]: a foreign key of 1 columns references 2 of `a`
 --> a.schema:2:21
  |
2 | table b { x integer references a; }
  |                     ^^^^^^^^^^^^
)");
}

TEST_CASE("an exclusion is read element by element", "[sema]") {
    const auto lowered = lower(R"(table bookings {
  room integer;
  during tsrange;
  exclude bookings_free using gist (room with =, (upper(during)) desc with &&) where (room > 0) deferrable;
})");
    CHECK(lowered.errors == "");
    const model::Exclusion& exclusion = lowered.state.schema.tables[0].exclusions[0];
    CHECK(exclusion.method == "gist");
    REQUIRE(exclusion.elements.size() == 2);
    CHECK(exclusion.elements[0].part.column == "room");
    CHECK(exclusion.elements[0].operator_name == "=");
    CHECK(exclusion.elements[1].part.expression->sql == "upper(during)");
    CHECK(exclusion.elements[1].part.order == model::Order::descending);
    CHECK(exclusion.elements[1].operator_name == "&&");
    CHECK(exclusion.predicate->sql == "room > 0");
    CHECK(exclusion.deferral == model::Deferral::initially_immediate);
}

TEST_CASE("an index says everything that SQL's says", "[sema]") {
    const auto lowered = lower(R"(table t {
  a text;
  b integer;
  unique index t_ix using btree (a collate "C" text_pattern_ops desc nulls last, (lower(a))) include (b)
    nulls not distinct where (b > 0) with (fillfactor = 70);
})");
    CHECK(lowered.errors == "");
    const model::Index& index = lowered.state.schema.tables[0].indexes[0];
    CHECK(index.unique);
    CHECK(index.parts[0].collation == "C");
    CHECK(index.parts[0].operator_class == "text_pattern_ops");
    CHECK(index.parts[0].order == model::Order::descending);
    CHECK(index.parts[0].nulls == model::Nulls::last);
    CHECK(index.parts[1].expression->sql == "lower(a)");
    CHECK(index.include == std::vector<std::string>{"b"});
    CHECK(index.nulls_not_distinct);
    CHECK(index.predicate->sql == "b > 0");
    CHECK(std::get<model::postgres::IndexPart>(index.dialect).storage.at("fillfactor") == "70");
}

TEST_CASE("an index beside its table is the table's", "[sema]") {
    const auto lowered = lower({"index users_ix on users (name);", "table users { name text; }"});
    CHECK(lowered.errors == "");
    CHECK(lowered.state.schema.tables[0].indexes[0].name == "users_ix");
}

TEST_CASE("two indexes of a schema can't share a name where names are the schema's", "[sema]") {
    const char* text = "table a { x integer; index ix (x); }\ntable b { x integer; index ix (x); }";
    CHECK(lower(text, "mysql:8.0").errors == "");
    CHECK(lower(text).errors == R"(error[E0201]: index `ix` is declared twice
 --> a.schema:2:28
  |
2 | table b { x integer; index ix (x); }
  |                            ^^
note: first declared here
 --> a.schema:1:28
  |
1 | table a { x integer; index ix (x); }
  |                            ^^
)");
}
