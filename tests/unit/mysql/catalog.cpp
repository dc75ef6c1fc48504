// MySQL: what the catalog says, made SQL again, and what a login may see.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/parameters.h"
#include "compiler/dialect/mysql/partitioning.h"
#include "introspect/mysql/catalog_text.h"
#include "introspect/mysql/create_options.h"
#include "introspect/mysql/grants.h"
#include "introspect/mysql/hidden.h"
#include "introspect/mysql/select_list.h"

using namespace schemac;
using namespace schemac::introspect::mysql;

TEST_CASE("mysql catalog: escapes of MySQL's expressions are undone once", "[mysql]") {
    CHECK(unescaped("concat(_utf8mb4\\'a\\',`b`)") == "concat(_utf8mb4'a',`b`)");
    CHECK(unescaped("_utf8mb4\\'it\\\\\\'s\\'") == "_utf8mb4'it\\'s'");
}

TEST_CASE("mysql catalog: bytes that MySQL encodes twice are read once", "[mysql]") {
    CHECK(unescaped("\xC3\xA2\xC2\x82\xC2\xAC") == "€");
    CHECK(unescaped("\xC3\xB0\xC2\x9F\xC2\x92\xC2\xA9") == "💩");
    CHECK(unescaped("€") == "€");
    CHECK(unescaped("é") == "é");
}

TEST_CASE("mysql catalog: a view's query loses the name of its own database, and that only", "[mysql]") {
    CHECK(without_database("select `d`.`t`.`id` AS `id`,'`d`.`t`' AS `x` from `d`.`t` join `e`.`t`", "d") ==
          "select `t`.`id` AS `id`,'`d`.`t`' AS `x` from `t` join `e`.`t`");
    CHECK(without_database("select `d`.`c` AS `c` from `d`.`t` `d`", "d") == "select `d`.`c` AS `c` from `t` `d`");
}

TEST_CASE("mysql catalog: what information_schema garbles is found in the statement", "[mysql]") {
    const char* statement =
        "CREATE TABLE `t` (\n  `a, ` varbinary(9) DEFAULT '\\0w',\n  `b` int DEFAULT concat('x💩y????')\n)";
    CHECK(restored("concat('x????y????')", statement, 4) == "concat('x💩y????')");
    CHECK(restored("concat('????')", statement, 4) == "concat('????')");
    CHECK(restored("concat('x?y????')", statement, 1) == "concat('x💩y????')");
    CHECK(restored("plain", statement, 1) == "plain");
    CHECK(default_string(statement, "a, ") == std::string("\0w", 2));
    CHECK_FALSE(default_string(statement, "b"));
}

TEST_CASE("mysql catalog: the names that a query gives its columns", "[mysql]") {
    const std::vector<std::string> names{"a", "b,c"};
    CHECK(select_names("select `t`.`a` AS `a`,concat('x from y',`t`.`b`) AS `b,c` from `t`") == names);
    CHECK(select_names("with c as (select 1 AS `z`) select `c`.`z` AS `a`,(select 2 AS `y`) AS `b,c` from c") == names);
}

TEST_CASE("mysql catalog: options of tables with their quotes off", "[mysql]") {
    const auto options = parse_create_options("row_format=DYNAMIC partitioned `PAGE_COMPRESSED`='on' ENCRYPTION=\"Y\"");
    CHECK(options == std::map<std::string, std::string>{
                         {"ROW_FORMAT", "DYNAMIC"}, {"PAGE_COMPRESSED", "on"}, {"ENCRYPTION", "Y"}});
}

TEST_CASE("mysql catalog: grants on parts of a database show a part only", "[mysql]") {
    const Grants all({"GRANT ALL PRIVILEGES ON *.* TO `root`@`%` WITH GRANT OPTION"}, "shop");
    CHECK(all.has("TRIGGER"));
    const Grants table({"GRANT USAGE ON *.* TO `a`@`%`", "GRANT SELECT ON `shop`.`t` TO `a`@`%`"}, "shop");
    CHECK_FALSE(table.has("SELECT"));
    const Grants columns({"GRANT SELECT (`a`, `b`), TRIGGER ON `shop`.* TO `a`@`%`"}, "shop");
    CHECK_FALSE(columns.has("SELECT"));
    CHECK(columns.has("TRIGGER"));
    CHECK(Grants({"GRANT SELECT ON `sh%`.* TO `a`@`%`"}, "shop").has("SELECT"));
    CHECK_FALSE(Grants({"GRANT SELECT ON `sh\\_p`.* TO `a`@`%`"}, "shop").has("SELECT"));
    CHECK_FALSE(
        Grants({"GRANT SELECT ON *.* TO `a`@`%`", "REVOKE SELECT ON `shop`.* FROM `a`@`%`"}, "shop").has("SELECT"));
    CHECK(Grants({"GRANT SELECT ON `mysql`.`proc` TO `a`@`%`"}, "shop").reads("mysql.proc"));
}

TEST_CASE("mysql: partitions compare without case, blanks, quotes and engines", "[mysql]") {
    const auto canonical = dialect::mysql::canonical_partitioning;
    const std::string text = canonical("PARTITION BY RANGE (`a`) (PARTITION `p0` VALUES LESS THAN (10))");
    CHECK(canonical("partition by range(a)\n(partition p0 values less than(10) engine = InnoDB)") == text);
    CHECK(canonical(text) == text);
    CHECK(canonical("partition by key algorithm=1 (a)") == canonical("PARTITION BY KEY ALGORITHM = 1 (`a`)"));
    CHECK(canonical("partition by key algorithm=1 (a)") != canonical("partition by key (a)"));
    CHECK(canonical("partition by key algorithm=2 (a)") == canonical("partition by key (a)"));
}

TEST_CASE("mysql: parameters compare by their types", "[mysql]") {
    const model::Target target{model::Product::mysql, {8, 0, 31}};
    CHECK(dialect::mysql::canonical_parameters("IN a INTEGER, out b varchar(10) CHARACTER SET utf8", target) ==
          "`a` int, out `b` varchar(10) charset utf8mb3");
    CHECK(dialect::mysql::canonical_parameters("`a` int, out `b` varchar(10) charset utf8mb3", target) ==
          "`a` int, out `b` varchar(10) charset utf8mb3");
    CHECK(dialect::mysql::canonical_parameters("", target).empty());
}
