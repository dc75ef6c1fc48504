// `schemac fmt`: one layout, all comments, the same meaning.
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

namespace schemac::test {

TEST_CASE("columns stand as a table of names, types and clauses", "[ast][fmt]") {
    CHECK(formatted("TABLE  Users WITH Times{id bigint IDENTITY PRIMARY KEY;email varchar( 320 ) not null unique;\n"
                    "full_name text  not null default 'x'  renamed from name;note text;}") ==
          R"(table Users with Times {
  id         bigint        identity primary key;
  email      varchar(320)  not null unique;
  full_name  text          not null  default 'x'  renamed from name;
  note       text;
}
)");
}

TEST_CASE("constraints that stand together have their names below each other", "[ast][fmt]") {
    CHECK(formatted("table t { a int; primary key(a,b); check positive( a>0 );\nunique index i(a desc,( lower(b) )) "
                    "where(a>0);\n\nindex (a); }") ==
          R"(table t {
  a  int;
  primary key   (a, b);
  check         positive (a>0);
  unique index  i (a desc, (lower(b))) where (a>0);

  index  (a);
}
)");
}

TEST_CASE("a dialect's block is one line when it fits", "[ast][fmt]") {
    CHECK(formatted("table t { a int;\npostgres{storage fillfactor=90;}mysql\n{engine InnoDB;charset utf8mb4;}\n"
                    "mariadb { b int; }\nsqlite { // why\n strict; } }") ==
          R"(table t {
  a  int;
  postgres { storage fillfactor = 90; }
  mysql    { engine InnoDB; charset utf8mb4; }
  mariadb {
    b  int;
  }
  sqlite {  // why
    strict;
  }
}
)");
}

TEST_CASE("comments stay where they are", "[ast][fmt]") {
    CHECK(formatted("// head\n\n\n/* two\n lines */\nschema s; // own line\n/// doc\ntable t { // opened\n  /// id\n  "
                    "id int; // key\n\n\n"
                    "  // before\n  b int /* inner */ not null;\n  // last\n} // closed\n// end\n") ==
          R"(// head

/* two
 lines */
schema s;  // own line

/// doc
table t {  // opened
  /// id
  id  int;  // key

  // before
  b int /* inner */ not null;
  // last
}  // closed
// end
)");
}

TEST_CASE("enums are one line when they fit, else a line for each value", "[ast][fmt]") {
    CHECK(formatted("enum e{a,b renamed from c,'d e',}") == "enum e { a, b renamed from c, 'd e' }\n");
    CHECK(formatted("enum e { a, // first\n b }") == "enum e {\n  a,  // first\n  b\n}\n");
}

TEST_CASE("long statements break between clauses, and lists between their elements", "[ast][fmt]") {
    CHECK(formatted("table t { customer_identification_number bigint not null references "
                    "some_other_table_with_a_long_name (customer_identification_number) "
                    "on delete cascade on update cascade; }") == R"(table t {
  customer_identification_number  bigint  not null
      references some_other_table_with_a_long_name (customer_identification_number)
      on delete cascade on update cascade;
}
)");
}

TEST_CASE("bodies and expressions stay as they are", "[ast][fmt]") {
    CHECK(formatted("function f( a  int )returns trigger language plpgsql as $$\nbegin\n   x  :=  1;\nend $$;view v as "
                    "$$select  1$$;") ==
          "function f(a  int) returns trigger language plpgsql as $$\nbegin\n   x  :=  1;\nend $$;\n\nview v as "
          "$$select  1$$;\n");
}

TEST_CASE("blocks at top level are indented, and stand apart", "[ast][fmt]") {
    CHECK(formatted("view a as $$x$$;postgres{extension x;table t{id int;}}") ==
          "view a as $$x$$;\n\npostgres {\n  extension x;\n\n  table t {\n    id  int;\n  }\n}\n");
}

TEST_CASE("a file with syntax errors is not formatted", "[ast][fmt]") {
    CHECK(formatted("table t { a }").starts_with("errors:"));
}

TEST_CASE("a file of comments, and an empty one", "[ast][fmt]") {
    CHECK(formatted("").empty());
    CHECK(formatted("  // only\n\n\n// comments") == "// only\n\n// comments\n");
}

}  // namespace schemac::test
