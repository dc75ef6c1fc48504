// Types as they are written.
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

namespace schemac::test {
namespace {

ast::Type type(const std::string& text) {
    return column("a " + text + ";").type;
}

std::string words(const ast::Type& type) {
    std::string joined;
    for (const auto& word : type.words)
        joined += (joined.empty() ? "" : " ") + word.text;
    return joined;
}

}  // namespace

TEST_CASE("types of several words", "[ast]") {
    CHECK(words(type("double precision not null")) == "double precision");
    CHECK(words(type("character varying(10)[]")) == "character varying");
    CHECK(words(type("national character varying(10)")) == "national character varying");
    CHECK(words(type("character large object")) == "character large object");
    CHECK(words(type("interval day to second(3)")) == "interval day to second");
    const auto zoned = type("timestamp(3) with time zone default now()");
    CHECK(words(zoned) == "timestamp with time zone");
    CHECK(zoned.words_before_arguments == 1);
    CHECK(zoned.arguments.at(0).text == "3");
}

TEST_CASE("arguments of types", "[ast]") {
    CHECK(type("numeric(12, -2)").arguments.at(1).text == "-2");
    const auto choice = type("enum('a', 'it''s')");
    CHECK(choice.arguments.at(1).kind == ast::TypeArgument::Kind::string);
    CHECK(choice.arguments.at(1).text == "it's");
    CHECK(type("geometry(Point, 4326)").arguments.at(0).kind == ast::TypeArgument::Kind::word);
}

TEST_CASE("arrays, and types of a schema", "[ast]") {
    const auto grid = type("integer[3][]");
    REQUIRE(grid.dimensions.size() == 2);
    CHECK(grid.dimensions[0].size == 3);
    CHECK_FALSE(grid.dimensions[1].size);
    CHECK(type("shop.order_status").schema.value().text == "shop");
    CHECK(type("\"Order Status\"").words.at(0).quoted);
}

TEST_CASE("what MySQL adds to types", "[ast]") {
    const auto number = type("int(10) unsigned zerofill not null");
    CHECK(number.is_unsigned);
    CHECK(number.zerofill);
    CHECK(words(number) == "int");
    CHECK(type("varchar(10) character set utf8mb4 collate utf8mb4_bin").character_set.value().text == "utf8mb4");
    CHECK(type("text charset latin1").character_set.value().text == "latin1");
}

TEST_CASE("a type in quotes is taken as it is, and SQLite's columns may have none", "[ast]") {
    CHECK(type("'geometry(Point,4326)'").form == ast::Type::Form::verbatim);
    CHECK(words(type("'geometry(Point,4326)'")) == "geometry(Point,4326)");
    CHECK(type("untyped not null").form == ast::Type::Form::untyped);
}

}  // namespace schemac::test
