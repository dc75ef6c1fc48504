// All errors of a run are reported, each once, and what is right is still read.
#include "tests/unit/ast/support.h"
#include "tests/unit/support/codes.h"

#include <catch2/catch.hpp>

namespace schemac::test {
namespace {

/// "E0102:2 E0104:3": the codes of a text's diagnostics and their lines, in order.
std::string codes(std::string text) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    const auto& file = sources.add("a.schema", std::move(text));
    ast::parse(file, diagnostics);
    saw(diagnostics);
    std::string result;
    for (const auto& one : diagnostics.sorted()) {
        result += (result.empty() ? "" : " ") + one.code + ":" + std::to_string(file.position(one.span.begin).line);
    }
    return result;
}

}  // namespace

TEST_CASE("each broken member of a table is reported, and no sound one", "[ast]") {
    CHECK(codes("table t {\n"
                "  id bigint idenity;\n"
                "  ok int not null;\n"
                "  name;\n"
                "  price numeric(10,2) not null\n"
                "  total int,\n"
                "  constraint c check (x);\n"
                "  x int default a + b;\n"
                "  index i a);\n"
                "  postgres { index j on a; fine int; uniqe (a); }\n"
                "  last int;\n"
                "}\n") == "E0103:2 E0102:4 E0104:5 E0121:6 E0122:7 E0120:8 E0101:9 E0113:9 E0101:10 E0101:10");
}

TEST_CASE("an error in one declaration leaves the others whole", "[ast]") {
    const auto parsed =
        parse("tabel a { x int; }\ntable b { x int; }\nenum c { a b }\nview d as select 1;\ntable e { y int; }\n");
    CHECK(parsed.file.declarations.size() == 2);
    CHECK(codes("tabel a { x int; }\ntable b { x int; }\nenum c { a b }\nview d as select 1;\n") ==
          "E0105:1 E0125:3 E0101:4");
}

TEST_CASE("a forgotten brace costs one declaration", "[ast]") {
    const std::string text =
        "table a {\n  id int;\n\ntable b {\n  id int;\n}\nview c as $$ select 1 $$\ntable d {\n  id int;\n}\n";
    CHECK(codes(text) == "E0106:1 E0104:7");
    CHECK(parse(text).file.declarations.size() == 2);
}

TEST_CASE("who doesn't indent may still call a column as a declaration begins", "[ast]") {
    CHECK(tree("table a {\nid int;\nview text;\n}\n").starts_with("declaration"));
}

TEST_CASE("braces that fit nothing, and blocks of unknown dialects", "[ast]") {
    CHECK(codes("}\ntable a { id int; }\n}\n") == "E0113:1 E0113:3");
    CHECK(codes("postgres {\n  table a { id int; }\n") == "E0106:1");
    CHECK(codes("postgers { table a { id int; } }\n") == "E0114:1");
    CHECK(codes("table a { id int; postgers { strict; } }\n") == "E0114:1");
    CHECK(codes("raw oracle package p as $$ $$;") == "E0114:1");
}

TEST_CASE("what the lexer has reported the parser doesn't report again", "[ast]") {
    CHECK(codes("table t {\n  a text default 'x;\n  b int;\n}\n") == "E0108:2");
    CHECK(codes("table \"t {\n  b int;\n}\n") == "E0109:1");
    CHECK(codes("table t { a int check ((b); c int; }\n") == "E0107:1");
    CHECK(codes("table t { a int check (b; c int; }\n") == "E0107:1");
    CHECK(codes("function f(a int returns int as $$ $$;\n") == "E0107:1");
}

TEST_CASE("a file that is no text is one error", "[ast][E0115]") {
    CHECK(codes(std::string("table t { a\0int; }", 18)) == "E0115:1");
    CHECK(codes("table t { a int; }\n\xFF\xFEt") == "E0115:2");
    CHECK(codes("table caf\xE9 { a int; }") == "E0115:1");
}

TEST_CASE("after a hundred errors the rest is not shown", "[ast][E0119]") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "table t { a; }\n";
    const auto shown = codes(text);
    CHECK(shown.ends_with("E0119:102"));
    std::string strings;
    for (int i = 0; i < 5000; ++i)
        strings += "(\";\n";
    CHECK(codes(strings).find("E0119") != std::string::npos);
}

TEST_CASE("a clause that stands twice, or out of place, is named", "[ast]") {
    CHECK(codes("table t { a int default 0 default 1; }") == "E0112:1");
    CHECK(codes("table t { a int references b on delete cascade on delete cascade; }") == "E0112:1");
    CHECK(codes("domain d as int primary key;") == "E0123:1");
    CHECK(codes("mixin m renamed from n { a int; }") == "E0123:1");
    CHECK(codes("table t { primary key (a) nulls not distinct; }") == "E0123:1");
}

TEST_CASE("no input makes the parser crash, hang or run out of stack", "[ast]") {
    const auto repeated = [](std::string_view piece, int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    for (const auto* piece :
         {"(",  ")", "{", "}", "postgres {", "table t {", "a(",       "'",         "\"",    "$$", "$a$",           "/*",
          "[",  ",", ";", "-", "::a",        "table",     "check ((", "default {", "///\n", "a.", "renamed from ", "\\",
          "e'", "`"}) {
        INFO(piece);
        CHECK_FALSE(codes(repeated(piece, 20000)) == "never");
        CHECK_FALSE(codes("table t { a int " + repeated(piece, 2000)) == "never");
    }
    CHECK(codes("table t { a int check (" + repeated("(", 200000) + "1" + repeated(")", 200000) + "); }").empty());
}

}  // namespace schemac::test
