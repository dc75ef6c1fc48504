// Hazards and policy: what a plan refuses to do unless somebody says so.
#include <catch2/catch.hpp>

#include "tests/unit/plan/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using namespace schemac::test;

namespace {

const std::unique_ptr<dialect::Dialect> postgres = dialect::make({model::Product::postgres, {15, 0, 0}});

std::vector<std::string> codes(const std::vector<plan::Hazard>& hazards) {
    std::vector<std::string> result;
    for (const plan::Hazard& hazard : hazards)
        result.emplace_back(to_string(hazard.code));
    return result;
}

}  // namespace

TEST_CASE("Dropping a table is refused until policy or the desired state allows it") {
    model::State from;
    from.schema.tables = {table(*postgres, "notes")};
    model::State to;
    source::Diagnostics sink;
    const plan::Plan silent = planned(from, to, *postgres, sink);
    CHECK(codes(refused(silent, {})) == std::vector<std::string>{"data-loss"});
    plan::Policy lenient;
    lenient.allowed.insert(plan::Hazard::Code::data_loss);
    CHECK(refused(silent, lenient).empty());
    CHECK(refused(silent, {.all = true, .allowed = {}}).empty());
    to.hints.drops[id_of(from.schema.tables[0])] = {};
    CHECK(refused(planned(from, to, *postgres, sink), {}).empty());
}

TEST_CASE("A column dropped with its data is a loss, a generated one is not") {
    model::State from;
    model::Column computed = column("total", "integer");
    computed.generated = model::Generated{model::Expression("id * 2"), model::Generated::Storage::stored};
    from.schema.tables = {table(*postgres, "t", {column("plain", "text"), computed})};
    model::State to;
    to.schema.tables = {table(*postgres, "t")};
    source::Diagnostics sink;
    const std::vector<plan::Hazard> found = refused(planned(from, to, *postgres, sink), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].object.name == "plain");
}

TEST_CASE("NOT NULL without a value for existing rows says so, and asks the data first") {
    model::State from;
    from.schema.tables = {table(*postgres, "t", {column("c", "text")})};
    model::State to;
    to.schema.tables = {table(*postgres, "t", {column("c", "text", true)})};
    source::Diagnostics sink;
    std::size_t hazards = 0;
    std::size_t preconditions = 0;
    for (const plan::Step& step : planned(from, to, *postgres, sink).steps) {
        for (const plan::Hazard& hazard : step.hazards)
            hazards += hazard.code == plan::Hazard::Code::needs_backfill;
        preconditions += step.preconditions.size();
    }
    CHECK(hazards == 1);
    CHECK(preconditions == 1);
}

TEST_CASE("Keeping data aside is refused where there is no archive, or no key to find it by", "[plan][E0704]") {
    for (const auto& dialect :
         {dialect::make({model::Product::postgres, {15, 0, 0}}), dialect::make({model::Product::mysql, {8, 0, 0}}),
          dialect::make({model::Product::sqlite, {3, 40, 0}})}) {
        model::State from;
        from.schema.tables = {table(*dialect, "t", {column("c", "text")})};
        from.schema.tables[0].primary_key.reset();
        model::State to;
        to.schema.tables = from.schema.tables;
        to.schema.tables[0].columns.pop_back();
        to.hints.drops[member_id(model::Kind::column, to.schema.tables[0].name, "c")] = {.archive = true};
        source::Diagnostics sink;
        planned(from, to, *dialect, sink);
        saw(sink);
        REQUIRE(sink.error_count() == 1);
        CHECK(sink.all().front().code == "E0704");
    }
}

TEST_CASE("What is archived is no loss", "[plan]") {
    model::State from;
    from.schema.tables = {table(*postgres, "gone"), table(*postgres, "t", {column("c", "text")})};
    model::State to;
    to.schema.tables = {table(*postgres, "t")};
    to.hints.drops[member_id(model::Kind::column, to.schema.tables[0].name, "c")] = {.archive = true};
    to.hints.drops[id_of(from.schema.tables[0])] = {.archive = true};
    source::Diagnostics sink;
    const plan::Plan made = planned(from, to, *postgres, sink);
    CHECK(sink.empty());
    CHECK(refused(made, {}).empty());
    for (const plan::Step& step : made.steps)
        CHECK_FALSE(std::holds_alternative<diff::DropTable>(step.operation));
}
