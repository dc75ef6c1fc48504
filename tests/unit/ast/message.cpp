// The words of errors, whole, as a person sees them.
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

namespace schemac::test {

TEST_CASE("a column without a type may be a misspelt member", "[ast]") {
    CHECK(errors("table t {\n  uniqe (a, b);\n}\n") == R"(error[E0102]: column `uniqe` has no type
 --> a.schema:2:9
  |
2 |   uniqe (a, b);
  |         ^ expected a type
  = help: did you mean `unique`?
)");
}

TEST_CASE("an unknown clause is compared with those that could stand there", "[ast]") {
    CHECK(errors("table t {\n  id bigint not null defualt 0;\n}\n") ==
          R"(error[E0103]: unknown clause `defualt` in column `id`
 --> a.schema:2:22
  |
2 |   id bigint not null defualt 0;
  |                      ^^^^^^^
  = help: did you mean `default`?
)");
}

TEST_CASE("a missing semicolon is pointed at where it is missing", "[ast]") {
    CHECK(errors("table t {\n  id bigint\n  name text;\n}\n") == R"(error[E0104]: column `id` doesn't end in `;`
 --> a.schema:2:11
  |
2 |   id bigint
  |           ^ expected `;` after this
)");
}

TEST_CASE("the habits of SQL are answered", "[ast]") {
    CHECK(errors("create table t (id int);\n") == R"(error[E0105]: `create` opens no declaration
 --> a.schema:1:1
  |
1 | create table t (id int);
  | ^^^^^^
  = help: a declaration begins with its kind: `table users { … }`; there is nothing to create or alter, it says what is to be
)");
    CHECK(errors("table t {\n  id int,\n  b int;\n}\n") == R"(error[E0121]: column `id` ends in `;`, not in `,`
 --> a.schema:2:9
  |
2 |   id int,
  |         ^ expected `;`
)");
}

TEST_CASE("a keyword in the place of a name says how to use it as one", "[ast]") {
    CHECK(errors("table t {\n  index index (a);\n}\n") == R"(error[E0101]: unexpected `index` in the index
 --> a.schema:2:9
  |
2 |   index index (a);
  |         ^^^^^ expected a name or `(`
  = help: to use it as a name, quote it
)");
}

TEST_CASE("an open brace is shown where it was opened", "[ast]") {
    CHECK(errors("table users {\n  id int;\n") == R"(error[E0106]: the `{` of table `users` is never closed
 --> a.schema:1:13
  |
1 | table users {
  |             ^
  = help: close it with `}` before the next declaration
)");
}

TEST_CASE("a missing value says so", "[ast]") {
    CHECK(errors("table t { y int default; }\n") == R"(error[E0101]: unexpected `;` in column `y`
 --> a.schema:1:24
  |
1 | table t { y int default; }
  |                        ^ expected a value
)");
}

TEST_CASE("a doc comment behind its member is a warning, and nobody's comment", "[ast]") {
    const auto parsed = parse("table t {\n  a int;  /// about a\n  b int;\n}\n");
    CHECK(parsed.errors.starts_with("warning[W0101]: this `///` comment documents nothing\n --> a.schema:2:11\n"));
    CHECK(std::get<ast::Table>(parsed.file.declarations.at(0).body).members.at(1).doc.empty());
}

TEST_CASE("the parser never speaks as ANTLR does", "[ast]") {
    for (const auto* text : {"table",
                             "table t",
                             "table t {",
                             "enum",
                             "enum e",
                             "enum e { , }",
                             "view v",
                             "function f",
                             "trigger t before",
                             "raw a",
                             "index",
                             "index i on",
                             "sequence s start",
                             "domain d",
                             "table t { a int check }",
                             "table t { foreign key }",
                             "table t { postgres { } }",
                             "dropped",
                             "materialized table",
                             "table t { a 1; }",
                             "extension",
                             "schema"}) {
        const auto shown = errors(text);
        INFO(text << "\n" << shown);
        CHECK(shown.find("mismatched") == std::string::npos);
        CHECK(shown.find("extraneous") == std::string::npos);
        CHECK(shown.find("<EOF>") == std::string::npos);
        CHECK(shown.find("viable") == std::string::npos);
        if (std::string_view(text) != "table t { postgres { } }") CHECK_FALSE(shown.empty());
    }
}

}  // namespace schemac::test
