// PostgreSQL: every spelling of a type comes to its one name, the server's.
#include "compiler/dialect/postgres/types.h"

#include <catch2/catch.hpp>

using namespace schemac;
using dialect::postgres::canonical_type;
using dialect::postgres::parse_type;
using dialect::postgres::type_text;

TEST_CASE("a type in any spelling is shown as the server's format_type shows it", "[postgres][types]") {
    const auto pairs = std::vector<std::pair<std::string, std::string>>{
        {"int4", "integer"},
        {"INT", "integer"},
        {"pg_catalog.int8", "bigint"},
        {"bool", "boolean"},
        {"varchar(10)", "character varying(10)"},
        {"VARCHAR", "character varying"},
        {"char", "character(1)"},
        {"char(3)[]", "character(3)[]"},
        {"bpchar", "bpchar"},
        {"\"char\"", "\"char\""},
        {"decimal(12,2)", "numeric(12,2)"},
        {"numeric(10)", "numeric(10,0)"},
        {"float", "double precision"},
        {"float(24)", "real"},
        {"float8", "double precision"},
        {"bit", "bit(1)"},
        {"varbit(4)", "bit varying(4)"},
        {"timestamptz", "timestamp with time zone"},
        {"timestamp (3) with time zone", "timestamp(3) with time zone"},
        {"timestamptz(3)", "timestamp(3) with time zone"},
        {"time", "time without time zone"},
        {"interval day to second (3)", "interval day to second(3)"},
        {"interval(3)", "interval(3)"},
        {"integer[][]", "integer[]"},
        {"int ARRAY", "integer[]"},
        {"text[3]", "text[]"},
        {"public.\"Order Status\"", "public.\"Order Status\""},
        {"shop.money_amount[]", "shop.money_amount[]"},
        {"public.geometry(Point,4326)", "public.geometry(point,4326)"},
    };
    for (const auto& [given, shown] : pairs) {
        INFO(given);
        CHECK(type_text(parse_type(given)) == shown);
        CHECK(parse_type(shown) == parse_type(given));
    }
}

TEST_CASE("making a canonical type canonical again changes nothing", "[postgres][types]") {
    for (const char* text : {"char", "numeric(10)", "timestamptz(3)", "interval year", "shop.x[]", "\"char\""}) {
        const model::Type type = parse_type(text);
        CHECK(canonical_type(type) == type);
    }
}

TEST_CASE("a type that is no built-in keeps its name as written", "[postgres][types]") {
    CHECK(canonical_type(model::Type{"", "Order_Status", {}, {}, 0, false}).name == "Order_Status");
    CHECK(type_text(model::Type{"", "Order_Status", {}, {}, 0, false}) == "\"Order_Status\"");
}
