// MySQL: defaults as the server completes them.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"

using namespace schemac;

namespace {

std::string canonical(const char* sql, const char* type) {
    const auto value = dialect::mysql::canonical_default(model::Expression(sql), dialect::mysql::parse_type(type));
    return value ? value->canonical : "none";
}

}  // namespace

TEST_CASE("mysql: a literal compares by its value in the column", "[mysql]") {
    CHECK(canonical("'10.00'", "decimal(9,2)") == canonical("10", "decimal(9,2)"));
    CHECK(canonical("- 20", "float") == canonical("'-20'", "float"));
    CHECK(canonical("1e10", "double") == canonical("10000000000", "double"));
    CHECK(canonical("TRUE", "tinyint(1)") == canonical("'1'", "tinyint(1)"));
    CHECK(canonical("0", "varchar(5)") == canonical("'0'", "varchar(5)"));
    CHECK(canonical("'0'", "varchar(5)") != canonical("'0.0'", "varchar(5)"));
    CHECK(canonical("0.1234", "decimal(35,30)") == canonical("0.123400000000000000000000000000", "decimal(35,30)"));
    CHECK(canonical("DATE '2024-01-01'", "date") == canonical("'2024-01-01'", "date"));
    CHECK(canonical("'2020-01-01'", "datetime") == canonical("'2020-01-01 00:00:00'", "datetime"));
    CHECK(canonical("5", "bit(3)") == canonical("b'101'", "bit(3)"));
    CHECK(canonical("\"it's\"", "varchar(9)") == canonical("'it''s'", "varchar(9)"));
    CHECK(canonical("('x')", "text") == canonical("_utf8mb4'x'", "text"));
}

TEST_CASE("mysql: bytes written as a number compare with the string that they are", "[mysql]") {
    CHECK(canonical("0x01", "binary(4)") == canonical("'\x01'", "binary(4)"));
    CHECK(canonical("0x01", "varbinary(4)") == canonical("x'01'", "varbinary(4)"));
    CHECK(canonical("0x0A", "int") == canonical("10", "int"));
    CHECK(canonical("0b101", "bit(3)") == canonical("b'101'", "bit(3)"));
}

TEST_CASE("mysql: the moment has many names", "[mysql]") {
    CHECK(canonical("now()", "datetime") == "current_timestamp");
    CHECK(canonical("CURRENT_TIMESTAMP", "timestamp") == "current_timestamp");
    CHECK(canonical("LOCALTIME(6)", "datetime(6)") == "current_timestamp(6)");
    CHECK(canonical("current_timestamp(0)", "datetime") == "current_timestamp");
}

TEST_CASE("mysql: null is no default, and expressions compare as trees", "[mysql]") {
    CHECK(canonical("NULL", "int") == "none");
    CHECK(canonical("(concat('a', b))", "text") == canonical("concat(_utf8mb4'a',`b`)", "text"));
}
