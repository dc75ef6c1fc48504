// Likely renames: what looks like one thing with a new name, and what doesn't.
#include "compiler/diff/likeness.h"

#include <catch2/catch.hpp>

#include "compiler/diff/diff.h"
#include "tests/unit/plan/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using namespace schemac::test;

namespace {

const std::unique_ptr<dialect::Dialect> postgres = dialect::make({model::Product::postgres, {15, 0, 0}});

std::vector<diff::Likeness> likely(const model::State& from, const model::State& to) {
    source::Diagnostics sink;
    return diff::likely_renames(diff::diff(from, to, *postgres, sink), to.hints);
}

model::State with_columns(std::vector<model::Column> columns) {
    model::State state;
    state.schema.tables = {table(*postgres, "t", std::move(columns))};
    return state;
}

}  // namespace

TEST_CASE("A column of the same type, place and nearly the same name looks renamed") {
    const auto pairs = likely(with_columns({column("name", "text", true), column("age", "integer")}),
                              with_columns({column("full_name", "text", true), column("age", "integer")}));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].from.name == "name");
    CHECK(pairs[0].to.name == "full_name");
    CHECK(pairs[0].percent >= 90);
}

TEST_CASE("Each column has one partner, the likelier one") {
    const auto pairs = likely(with_columns({column("city", "text"), column("state", "text")}),
                              with_columns({column("state_code", "text"), column("city_name", "text")}));
    REQUIRE(pairs.size() == 2);
    for (const diff::Likeness& pair : pairs)
        CHECK(pair.to.name.starts_with(pair.from.name));
}

TEST_CASE("Another type, another place with another name, or a drop on purpose look like no rename") {
    CHECK(likely(with_columns({column("name", "text")}), with_columns({column("full_name", "integer")})).empty());
    CHECK(likely(with_columns({column("fax", "text"), column("n", "integer")}),
                 with_columns({column("n", "integer"), column("region", "text", true)}))
              .empty());
    model::State to = with_columns({column("full_name", "text")});
    to.hints.drops[member_id(model::Kind::column, to.schema.tables[0].name, "name")] = {};
    CHECK(likely(with_columns({column("name", "text")}), to).empty());
}

TEST_CASE("A table with the columns of one that goes looks renamed", "[diff][W0701]") {
    model::State from, to;
    from.schema.tables = {table(*postgres, "purchases", {column("amount", "integer"), column("note", "text")})};
    to.schema.tables = {table(*postgres, "orders", {column("amount", "integer"), column("note", "text")})};
    source::Diagnostics sink;
    diff::report_likely_renames(diff::diff(from, to, *postgres, sink), to, sink);
    saw(sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all().front().code == "W0701");
    CHECK_FALSE(sink.has_errors());
}
