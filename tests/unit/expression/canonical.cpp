// What two spellings of one SQLite expression have in common, and what keeps two expressions apart.
#include "compiler/dialect/expression/canonical.h"

#include <catch2/catch.hpp>

#include "compiler/dialect/sqlite/expression_facts.h"

namespace {

using namespace schemac;
using dialect::sqlite::expression_facts;

std::string canonical(std::string sql, const dialect::expression::Scope& scope = {}) {
    model::Expression expression(std::move(sql));
    dialect::expression::canonicalise(expression, expression_facts(), scope);
    return (expression.form == model::Form::opaque ? "opaque: " : "") + expression.canonical;
}

}  // namespace

TEST_CASE("letter case, blanks, comments and quotes that aren't needed never matter") {
    CHECK(canonical("\"Price\"  >/* in cents */ 0") == "price > 0");
    CHECK(canonical("`a`=[b] -- done") == "a = b");
    CHECK(canonical("LENGTH( Name ) BETWEEN 1 AND 10") == "length(name) between 1 and 10");
    CHECK(canonical("\"order\" = 1") == "\"order\" = 1");
}

TEST_CASE("redundant parentheses leave no trace") {
    CHECK(canonical("((a) > (0)) and ((b) < 1)") == "a > 0 and b < 1");
    CHECK(canonical("a and (b and c)") == "a and b and c");
    CHECK(canonical("(a || b) || c") == canonical("a || (b || c)"));
}

TEST_CASE("parentheses that mean something stay") {
    CHECK(canonical("(a + b) * c") == "(a + b) * c");
    CHECK(canonical("a - (b - c)") == "a - (b - c)");
    CHECK(canonical("(a or b) and c") == "(a or b) and c");
    CHECK(canonical("a = (b = c)") == "a = (b = c)");
    CHECK(canonical("not (a or b)") == "not (a or b)");
    CHECK(canonical("(not a) = b") == "(not a) = b");
}

TEST_CASE("two spellings of one operator are one") {
    CHECK(canonical("a != b") == "a <> b");
    CHECK(canonical("a == b") == "a = b");
    CHECK(canonical("a notnull") == "a is not null");
    CHECK(canonical("a not null") == "a is not null");
    CHECK(canonical("a isnull") == "a is null");
    CHECK(canonical("not a in (1, 2)") == "a not in (1, 2)");
    CHECK(canonical("a is not distinct from b") == "a is b");
    CHECK(canonical("+1") == "1");
}

TEST_CASE("values keep what tells them apart") {
    CHECK(canonical("'It''s'") == "'It''s'");
    CHECK(canonical("-1") == "-1");
    CHECK(canonical("- -1") == "- -1");
    CHECK(canonical("1.50") == "1.50");
    CHECK(canonical("X'0AfF'") == "x'0aff'");
    CHECK(canonical("CURRENT_TIMESTAMP") == "current_timestamp");
    CHECK(canonical("NULL") == "null");
}

TEST_CASE("the larger forms are understood") {
    CHECK(canonical("CASE a WHEN 1 THEN 'x' ELSE b END") == "case a when 1 then 'x' else b end");
    CHECK(canonical("cast(a AS  Decimal( 10 , 2 ))") == "cast(a as decimal(10,2))");
    CHECK(canonical("a LIKE '%x' ESCAPE '\\' COLLATE nocase") == "a like '%x' escape '\\' collate nocase");
    CHECK(canonical("count( DISTINCT a ) FILTER (WHERE  b>1)") == "count(distinct a) filter (where b > 1)");
    CHECK(canonical("EXISTS (SELECT 1  FROM t)") == "exists (select 1 from t)");
    CHECK(canonical("(a, b) IN (SELECT x, y FROM t)") == "(a, b) in (select x, y from t)");
    CHECK(canonical("data ->> '$.a' = 1") == "data ->> '$.a' = 1");
    CHECK(canonical("x IN ()") == "x in ()");
}

TEST_CASE("what isn't understood compares by its tokens and says so") {
    CHECK(canonical("a ??? B") == canonical("a  ??? b"));
    CHECK(canonical("a +") == "opaque: a +");
    CHECK(canonical("'open") == "opaque: 'open");
}

TEST_CASE("a name in double quotes is a string where no column has it") {
    dialect::expression::Scope scope;
    scope.columns = std::set<std::string>{"status"};
    CHECK(canonical("\"Status\" = \"new\"", scope) == "status = 'new'");
    scope.relation = "orders";
    CHECK(canonical("orders.status = 1", scope) == "status = 1");
}

TEST_CASE("deep nesting is left opaque, not run into the ground") {
    CHECK(canonical(std::string(5000, '(') + "1" + std::string(5000, ')')).starts_with("opaque: "));
    std::string chain = "a";
    for (int i = 0; i < 3000; ++i)
        chain += " or a";
    CHECK(canonical(chain) == chain);
}

TEST_CASE("canonical forms are canonical") {
    for (const char* sql : {"a between 1 and 2 and b", "not a between (1 or 2) and 3", "-a collate nocase || b",
                            "case when a then (b, c) end", "a is (b is null)", "~(a & b) << 2"}) {
        INFO(sql);
        CHECK(canonical(canonical(sql)) == canonical(sql));
    }
}
