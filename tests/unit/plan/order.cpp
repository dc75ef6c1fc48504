// The planner's order: what it promises whatever the names are, so each test gives names that sort the wrong way.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/plan/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using namespace schemac::test;

namespace {

template <class Operation, class Matches>
std::size_t index_of(const plan::Plan& plan, Matches matches) {
    const auto found = std::find_if(plan.steps.begin(), plan.steps.end(), [&](const plan::Step& step) {
        const auto* operation = std::get_if<Operation>(&step.operation);
        return operation && matches(*operation);
    });
    REQUIRE(found != plan.steps.end());
    return static_cast<std::size_t>(found - plan.steps.begin());
}

std::size_t creates(const plan::Plan& plan, const std::string& name) {
    return index_of<diff::CreateTable>(plan, [&](const auto& c) { return c.object.name.name == name; });
}

std::size_t drops(const plan::Plan& plan, const std::string& name) {
    return index_of<diff::DropTable>(plan, [&](const auto& c) { return c.object.name.name == name; });
}

template <class Change>
std::size_t clause(const plan::Plan& plan) {
    return index_of<diff::AlterTable>(plan, [](const diff::AlterTable& alter) {
        return std::any_of(alter.changes.begin(), alter.changes.end(),
                           [](const diff::TableChange& c) { return std::holds_alternative<Change>(c); });
    });
}

const std::unique_ptr<dialect::Dialect> postgres = dialect::make({model::Product::postgres, {15, 0, 0}});

}  // namespace

TEST_CASE("A referenced table is made before the table that refers to it, and dropped after it") {
    model::State full;
    model::Table referenced = table(*postgres, "z");
    model::Table referring = table(*postgres, "a", {column("z_id", "integer")});
    referring.foreign_keys = {foreign_key(referring, "z_id", referenced)};
    full.schema.tables = {referring, referenced};
    source::Diagnostics sink;
    const plan::Plan up = planned({}, full, *postgres, sink);
    CHECK(creates(up, "z") < creates(up, "a"));
    const plan::Plan down = planned(full, {}, *postgres, sink);
    CHECK(drops(down, "a") < drops(down, "z"));
    CHECK(sink.empty());
}

TEST_CASE("A circle of foreign keys is broken by making a key by itself") {
    model::State full;
    model::Table left = table(*postgres, "a", {column("b_id", "integer")});
    model::Table right = table(*postgres, "b", {column("a_id", "integer")});
    left.foreign_keys = {foreign_key(left, "b_id", right)};
    right.foreign_keys = {foreign_key(right, "a_id", left)};
    full.schema.tables = {left, right};
    source::Diagnostics sink;
    const plan::Plan up = planned({}, full, *postgres, sink);
    CHECK(std::max(creates(up, "a"), creates(up, "b")) < clause<diff::AddForeignKey>(up));
    const plan::Plan down = planned(full, {}, *postgres, sink);
    CHECK(clause<diff::DropForeignKey>(down) < std::min(drops(down, "a"), drops(down, "b")));
    CHECK(sink.empty());
}

TEST_CASE("A foreign key waits for the unique constraint that it refers to") {
    model::State from;
    model::Table target = table(*postgres, "z", {column("code", "integer")});
    model::Table source_table = table(*postgres, "a", {column("code", "integer")});
    from.schema.tables = {source_table, target};
    model::State to = from;
    model::Unique unique;
    unique.name = "z_code_key";
    unique.parts.resize(1);
    unique.parts[0].column = "code";
    to.schema.tables[1].uniques = {unique};
    model::ForeignKey key = foreign_key(source_table, "code", target);
    key.referenced_columns = {"code"};
    to.schema.tables[0].foreign_keys = {key};
    source::Diagnostics sink;
    const plan::Plan up = planned(from, to, *postgres, sink);
    const std::size_t made =
        index_of<plan::UseIndex>(up, [](const plan::UseIndex& use) { return use.index == "z_code_key"; });
    CHECK(made < clause<diff::AddForeignKey>(up));
    const plan::Plan down = planned(to, from, *postgres, sink);
    CHECK(clause<diff::DropForeignKey>(down) < clause<diff::DropUnique>(down));
}

TEST_CASE("A name is free before another object takes it") {
    model::State from;
    from.schema.tables = {table(*postgres, "old")};
    model::Index index;
    index.name = "taken";
    index.method = "btree";
    index.parts.resize(1);
    index.parts[0].column = "id";
    from.schema.tables[0].indexes = {index};
    model::State to;
    to.schema.tables = {table(*postgres, "taken")};
    source::Diagnostics sink;
    const plan::Plan up = planned(from, to, *postgres, sink);
    CHECK(drops(up, "old") < creates(up, "taken"));
}

TEST_CASE("A backfill runs before the column that it reads is dropped") {
    model::State from;
    from.schema.tables = {table(*postgres, "users", {column("country", "text")})};
    model::State to;
    to.schema.tables = {table(*postgres, "users", {column("region", "text", true)})};
    const model::ObjectId region = member_id(model::Kind::column, to.schema.tables[0].name, "region");
    to.hints.backfills[region] = {model::Expression("upper(country)"), std::nullopt};
    source::Diagnostics sink;
    const plan::Plan up = planned(from, to, *postgres, sink);
    const std::size_t fill = index_of<plan::BackfillColumn>(up, [](const auto&) { return true; });
    CHECK(clause<diff::AddColumn>(up) < fill);
    CHECK(fill < clause<diff::AlterColumnNullability>(up));
    CHECK(fill < clause<diff::DropColumn>(up));
}

TEST_CASE("Renames in a circle are an error that names them, not a wrong order", "[plan][E0702]") {
    model::State from;
    from.schema.tables = {table(*postgres, "a"), table(*postgres, "b")};
    model::State to = from;
    to.hints.renames[id_of(to.schema.tables[0])] = "b";
    to.hints.renames[id_of(to.schema.tables[1])] = "a";
    source::Diagnostics sink;
    planned(from, to, *postgres, sink);
    saw(sink);
    REQUIRE(sink.error_count() == 1);
    CHECK(sink.all().front().code == "E0702");
    CHECK(sink.all().front().message ==
          "these steps each need another to run first: table public.a, table public.b, primary key public.a.a_pkey, "
          "primary key public.b.b_pkey");
}

TEST_CASE("A generated column goes before the column that it is computed from, and comes after it") {
    model::State from;
    model::Column computed = column("a_length", "integer");
    computed.generated = model::Generated{model::Expression("length(z_name)"), model::Generated::Storage::stored};
    from.schema.tables = {table(*postgres, "t", {computed, column("z_name", "text")})};
    model::State to;
    to.schema.tables = {table(*postgres, "t")};
    source::Diagnostics sink;
    const auto drop_of = [](const std::string& name) {
        return [name](const diff::AlterTable& alter) {
            const auto* drop = std::get_if<diff::DropColumn>(&alter.changes.front());
            return drop && drop->column.name == name;
        };
    };
    const plan::Plan down = planned(from, to, *postgres, sink);
    CHECK(index_of<diff::AlterTable>(down, drop_of("a_length")) < index_of<diff::AlterTable>(down, drop_of("z_name")));
}

TEST_CASE("A domain's base type is not changed under the types that are made of it", "[plan][E0703]") {
    model::State from;
    model::Domain domain;
    domain.name = {"public", "price"};
    domain.type.name = "text";
    from.schema.domains = {domain};
    model::CompositeType offer;
    offer.name = {"public", "offer"};
    offer.attributes = {{"least", {"public", "price", {}, {}, 0, false}, "", ""}};
    from.schema.composites = {offer};
    model::State to = from;
    to.schema.domains[0].type.name = "integer";
    source::Diagnostics sink;
    planned(from, to, *postgres, sink);
    saw(sink);
    REQUIRE(sink.error_count() == 1);
    CHECK(sink.all().front().code == "E0703");
}
