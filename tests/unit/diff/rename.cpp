// Renames by hint: everything that mentions the old name is compared under the new one.
#include <catch2/catch.hpp>

#include "tests/unit/plan/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using namespace schemac::test;

namespace {

const std::unique_ptr<dialect::Dialect> postgres = dialect::make({model::Product::postgres, {15, 0, 0}});

template <class T>
std::size_t count(const diff::Changes& changes) {
    std::size_t found = 0;
    for (const diff::Change& change : changes)
        found += std::holds_alternative<T>(change);
    return found;
}

}  // namespace

TEST_CASE("A renamed table takes the foreign keys that point at it along") {
    model::State from;
    model::Table target = table(*postgres, "purchases");
    model::Table lines = table(*postgres, "lines", {column("purchase_id", "integer")});
    lines.foreign_keys = {foreign_key(lines, "purchase_id", target)};
    from.schema.tables = {lines, target};
    model::State to = from;
    to.schema.tables[1].name.name = "orders";
    to.schema.tables[0].foreign_keys[0].referenced.name = "orders";
    to.hints.renames[id_of(to.schema.tables[1])] = "purchases";
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, *postgres, sink);
    REQUIRE(changes.size() == 1);
    CHECK(count<diff::RenameTable>(changes) == 1);
}

TEST_CASE("A hint whose work is done changes nothing") {
    model::State state;
    state.schema.tables = {table(*postgres, "orders", {column("total", "integer")})};
    state.hints.renames[id_of(state.schema.tables[0])] = "purchases";
    state.hints.renames[member_id(model::Kind::column, state.schema.tables[0].name, "total")] = "amount";
    source::Diagnostics sink;
    CHECK(diff::diff(state, state, *postgres, sink).empty());
}

TEST_CASE("Two objects can't be renamed from one", "[diff][E0701]") {
    model::State from;
    from.schema.tables = {table(*postgres, "old")};
    model::State to;
    to.schema.tables = {table(*postgres, "one"), table(*postgres, "two")};
    for (const model::Table& t : to.schema.tables)
        to.hints.renames[id_of(t)] = "old";
    source::Diagnostics sink;
    diff::diff(from, to, *postgres, sink);
    saw(sink);
    REQUIRE(sink.error_count() == 1);
    CHECK(sink.all().front().code == "E0701");
    CHECK(sink.all().front().message ==
          "table public.old is the old name of both table public.one and table public.two");
}

TEST_CASE("A constraint that differs in its name alone is renamed, not proved again") {
    model::State from;
    model::Table t = table(*postgres, "t", {column("c", "integer")});
    model::Check check;
    check.name = "old_name";
    check.expression = model::Expression("c > 0");
    t.checks = {check};
    from.schema.tables = {t};
    model::State to = from;
    to.schema.tables[0].checks[0].name = "new_name";
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, *postgres, sink);
    REQUIRE(count<diff::AlterTable>(changes) == 1);
    const auto& alter = std::get<diff::AlterTable>(changes.front());
    REQUIRE(alter.changes.size() == 1);
    CHECK(std::holds_alternative<diff::RenameConstraint>(alter.changes.front()));
}

TEST_CASE("The way back turns renames round, those of columns under the old table name") {
    model::Hints hints;
    hints.renames[{model::Kind::table, "public", "", "orders"}] = "purchases";
    hints.renames[{model::Kind::column, "public", "orders", "total"}] = "amount";
    const model::Hints back = diff::inverse(hints);
    CHECK(back.renames.at({model::Kind::table, "public", "", "purchases"}) == "orders");
    CHECK(back.renames.at({model::Kind::column, "public", "purchases", "amount"}) == "total");
}

TEST_CASE("A member keeps its relation under a new name, also when that gets one") {
    model::State from;
    from.schema.tables = {table(*postgres, "purchases", {column("id", "integer")})};
    model::Policy policy;
    policy.name = "mine";
    policy.table = from.schema.tables[0].name;
    from.schema.policies = {policy};
    model::EventTrigger watch;
    watch.name = "watch";
    watch.event = "sql_drop";
    watch.function = {"public", "f"};
    from.schema.event_triggers = {watch};
    model::State to = from;
    to.schema.tables[0].name.name = "orders";
    to.schema.policies[0].table.name = "orders";
    to.schema.policies[0].name = "own";
    to.schema.event_triggers[0].name = "look";
    to.hints.renames[id_of(to.schema.tables[0])] = "purchases";
    to.hints.renames[id_of(to.schema.policies[0])] = "mine";
    to.hints.renames[id_of(to.schema.event_triggers[0])] = "watch";
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, *postgres, sink);
    CHECK(count<diff::RenameTable>(changes) == 1);
    CHECK(count<diff::RenameMember>(changes) == 2);
    CHECK(changes.size() == 3);
    const model::Hints back = diff::inverse(to.hints);
    source::Diagnostics other;
    model::State reverse = from;
    reverse.hints = back;
    CHECK(diff::diff(to, reverse, *postgres, other).size() == 3);
}

TEST_CASE("A range type takes its columns along") {
    model::State from;
    model::RangeType range;
    range.name = {"public", "spans"};
    range.subtype.name = "date";
    from.schema.ranges = {range};
    model::Table users = table(*postgres, "users", {column("at", "spans")});
    users.columns[1].type.schema = "public";
    from.schema.tables = {users};
    model::State to = from;
    to.schema.ranges[0].name.name = "periods";
    to.schema.tables[0].columns[1].type.name = "periods";
    to.hints.renames[id_of(to.schema.ranges[0])] = "spans";
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, *postgres, sink);
    CHECK(changes.size() == 1);
    CHECK(count<diff::RenameRange>(changes) == 1);
}
