// What two spellings of one MySQL expression have in common.
#include <catch2/catch.hpp>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace {

std::string canonical(std::string sql) {
    schemac::model::Expression expression(std::move(sql));
    schemac::dialect::expression::canonicalise(expression, schemac::dialect::mysql::expression_facts());
    return (expression.form == schemac::model::Form::opaque ? "opaque: " : "") + expression.canonical;
}

}  // namespace

TEST_CASE("mysql: the server's spelling and a person's are one") {
    CHECK(canonical("(`a` > 0)") == canonical("a>0"));
    CHECK(canonical("(`s` in (_utf8mb4'x',_utf8mb4'y'))") == canonical("s IN ('x', \"y\")"));
    CHECK(canonical("now()") == canonical("CURRENT_TIMESTAMP"));
    CHECK(canonical("current_timestamp(6)") == canonical("NOW(6)"));
    CHECK(canonical("((`a` is not null) and (`b` <> 1))") == canonical("a IS NOT NULL && b != 1"));
    CHECK(canonical("'it\\'s'") == canonical("'it''s'"));
    CHECK(canonical("convert(`a`, signed integer)") == canonical("cast(a as signed)"));
}

TEST_CASE("mysql: the forms with words between are understood") {
    CHECK(canonical("(`d` + interval 1 day)") == "d + interval 1 day");
    CHECK(canonical("extract(YEAR from `d`)") == "extract(year from d)");
    CHECK(canonical("trim(BOTH 'x' FROM a)") == "trim(both 'x' from a)");
    CHECK(canonical("trim(LEADING FROM a)") == "trim(leading from a)");
    CHECK(canonical("timestampdiff(DAY, a, b)") == "timestampdiff(day, a, b)");
    CHECK(canonical("convert(a using utf8mb4)") == "convert(a using utf8mb4)");
    CHECK(canonical("b'01' + date '2020-01-01'") == "b'01' + date '2020-01-01'");
    CHECK(canonical("json_extract(`j`,'$.a')") == "json_extract(j, '$.a')");
    CHECK(canonical("a --b") == "a - -b");
    CHECK(canonical("/*!50001 a */ + 1 # x") == "a + 1");
}
