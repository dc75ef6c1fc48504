// Which steps commit together: what takes its time keeps no strong lock, and nothing that is made again is ever
// missing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/unit/plan/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using namespace schemac::test;

namespace {

const std::unique_ptr<dialect::Dialect> postgres = dialect::make({model::Product::postgres, {15, 0, 0}});
const std::unique_ptr<dialect::Dialect> sqlite = dialect::make({model::Product::sqlite, {3, 40, 0}});

template <class Operation>
std::vector<const plan::Step*> steps_with(const plan::Plan& plan) {
    std::vector<const plan::Step*> found;
    for (const plan::Step& step : plan.steps)
        if (std::holds_alternative<Operation>(step.operation)) found.push_back(&step);
    return found;
}

std::size_t transactions(const plan::Plan& plan) {
    std::set<std::size_t> numbers;
    for (const plan::Step& step : plan.steps)
        numbers.insert(step.transaction);
    return numbers.size();
}

model::Index index_on(std::string name, std::string column) {
    model::Index index;
    index.name = std::move(name);
    index.method = "btree";
    index.parts.resize(1);
    index.parts[0].column = std::move(column);
    return index;
}

model::Check check(std::string name, const char* condition) {
    model::Check made;
    made.name = std::move(name);
    made.expression = model::Expression(condition);
    return made;
}

plan::Plan quietly(const model::State& from, const model::State& to, const dialect::Dialect& dialect) {
    source::Diagnostics sink;
    plan::Plan made = planned(from, to, dialect, sink);
    CHECK(sink.empty());
    return made;
}

}  // namespace

TEST_CASE("A scan has a transaction of its own, what takes a moment shares one") {
    model::State from;
    from.schema.tables = {table(*postgres, "a", {column("n", "integer")}),
                          table(*postgres, "b", {column("a_id", "integer")})};
    model::State to = from;
    to.schema.tables[0].checks = {check("a_n", "n > 0")};
    to.schema.tables[1].foreign_keys = {foreign_key(to.schema.tables[1], "a_id", to.schema.tables[0])};
    const plan::Plan made = quietly(from, to, *postgres);
    const auto adds = steps_with<diff::AlterTable>(made);
    const auto proofs = steps_with<plan::ValidateConstraint>(made);
    REQUIRE(adds.size() == 2);
    REQUIRE(proofs.size() == 2);
    CHECK(adds[0]->transaction == adds[1]->transaction);
    CHECK(proofs[0]->transaction != proofs[1]->transaction);
    CHECK(transactions(made) == 3);
    for (const plan::Step* add : adds)
        CHECK(add->work == plan::Work::instant);
}

TEST_CASE("An index of a table that stands is built outside of transactions, one of a new table within") {
    model::State from;
    from.schema.tables = {table(*postgres, "a", {column("n", "integer")})};
    model::State to = from;
    to.schema.tables[0].indexes = {index_on("a_n", "n")};
    to.schema.tables.push_back(table(*postgres, "b", {column("n", "integer")}));
    to.schema.tables[1].indexes = {index_on("b_n", "n")};
    const plan::Plan made = quietly(from, to, *postgres);
    for (const plan::Step* step : steps_with<plan::CreateIndex>(made)) {
        const auto& create = std::get<plan::CreateIndex>(step->operation);
        CHECK(create.concurrently == (create.index.name == "a_n"));
        CHECK(step->transactional != create.concurrently);
    }
}

TEST_CASE("A view that stands aside for a change of type is never missing") {
    model::State from;
    from.schema.tables = {table(*postgres, "a", {column("n", "integer")})};
    model::View view;
    view.name = {"public", "v"};
    view.query = model::Expression("SELECT n FROM a");
    view.query.canonical = "select n from a";
    view.depends_on = {id_of(from.schema.tables[0]), member_id(model::Kind::column, from.schema.tables[0].name, "n")};
    from.schema.views = {view};
    model::Privilege right;
    right.object = id_of(view);
    right.grantee = "reader";
    right.granted = {"select"};
    from.schema.privileges = {right};
    model::State to = from;
    to.schema.tables[0].columns[1].type.name = "bigint";
    const plan::Plan made = quietly(from, to, *postgres);
    REQUIRE(steps_with<diff::AlterPrivilege>(made).size() == 1);
    REQUIRE(steps_with<diff::DropView>(made).size() == 1);
    REQUIRE(steps_with<diff::CreateView>(made).size() == 1);
    CHECK(transactions(made) == 1);
}

TEST_CASE("A default that stands aside for a change of type is never missing") {
    model::State from;
    from.schema.tables = {table(*postgres, "a", {column("n", "integer"), column("m", "integer")})};
    from.schema.tables[0].columns[1].default_value = model::Expression("1");
    model::State to = from;
    to.schema.tables[0].columns[1].type.name = "bigint";
    to.schema.tables[0].columns[2].type.name = "bigint";
    const plan::Plan made = quietly(from, to, *postgres);
    std::vector<std::size_t> numbers;
    for (const plan::Step& step : made.steps)
        numbers.push_back(step.transaction);
    CHECK(numbers == std::vector<std::size_t>{1, 1, 1, 2});
}

TEST_CASE("A plan for SQLite is one transaction") {
    model::State from;
    from.schema.tables = {table(*sqlite, "a", {column("n", "integer")}), table(*sqlite, "b", {column("n", "integer")})};
    model::State to = from;
    to.schema.tables[0].checks = {check("a_n", "n > 0")};
    to.schema.tables[1].checks = {check("b_n", "n > 0")};
    CHECK(transactions(quietly(from, to, *sqlite)) == 1);
}

TEST_CASE("A foreign key stands aside for a key in the transaction in which the key changes") {
    model::State from;
    from.schema.tables = {table(*postgres, "a", {column("b_id", "integer"), column("n", "integer")}),
                          table(*postgres, "b", {column("n", "integer")})};
    from.schema.tables[0].foreign_keys = {foreign_key(from.schema.tables[0], "b_id", from.schema.tables[1])};
    model::State to = from;
    to.schema.tables[1].primary_key->include = {"n"};
    to.schema.tables[0].indexes = {index_on("a_n", "n")};  // built apart, and not between
    to.schema.tables[1].indexes = {index_on("b_n", "n")};
    const plan::Plan made = quietly(from, to, *postgres);
    const auto keys = steps_with<plan::UseIndex>(made);
    const auto around = steps_with<diff::AlterTable>(made);
    REQUIRE(keys.size() == 1);
    REQUIRE(around.size() == 2);
    CHECK(around[0]->transaction == keys[0]->transaction);
    CHECK(around[1]->transaction == keys[0]->transaction);
    CHECK(steps_with<plan::ValidateConstraint>(made).size() == 1);
}
