// MySQL: column types under their one name.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/column_type.h"

using namespace schemac;

namespace {

const model::Target mysql8{model::Product::mysql, {8, 0, 31}};
const model::Target mariadb{model::Product::mariadb, {10, 11, 0}};

std::string canonical(const char* text, const model::Target& target = mysql8) {
    return dialect::mysql::print_type(dialect::mysql::canonical_type(dialect::mysql::parse_type(text), target));
}

}  // namespace

TEST_CASE("mysql: aliases of types are one type", "[mysql]") {
    CHECK(canonical("INTEGER") == "int");
    CHECK(canonical("bool") == "tinyint(1)");
    CHECK(canonical("numeric") == "decimal(10,0)");
    CHECK(canonical("DEC(5)") == "decimal(5,0)");
    CHECK(canonical("double precision") == "double");
    CHECK(canonical("character varying(20)") == "varchar(20)");
    CHECK(canonical("char") == "char(1)");
    CHECK(canonical("float(53)") == "double");
    CHECK(canonical("float(7,4)") == "float(7,4)");
    CHECK(canonical("year(4)") == "year");
    CHECK(canonical("datetime(0)") == "datetime");
    CHECK(canonical("int zerofill") == "int(10) unsigned zerofill");
}

TEST_CASE("mysql: a display width is kept where the server shows it", "[mysql]") {
    CHECK(canonical("int(11)") == "int");
    CHECK(canonical("int(4)") == "int");
    CHECK(canonical("bigint(20) unsigned") == "bigint unsigned");
    CHECK(canonical("tinyint(1)") == "tinyint(1)");
    CHECK(canonical("tinyint(1) unsigned") == "tinyint unsigned");
    CHECK(canonical("int(11)", mariadb) == "int");
    CHECK(canonical("int(4)", mariadb) == "int(4)");
}

TEST_CASE("mysql: labels keep their quotes and backslashes", "[mysql]") {
    const model::Type type = dialect::mysql::parse_type(R"(enum('a','b''c','d,e','f\\g'))");
    CHECK(type.arguments == std::vector<std::string>{"a", "b'c", "d,e", "f\\g"});
    CHECK(dialect::mysql::print_type(type) == R"(enum('a','b''c','d,e','f\\g'))");
}
