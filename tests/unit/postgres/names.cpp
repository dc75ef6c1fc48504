// PostgreSQL: names that the server chooses, checked against what the server chose (PostgreSQL 15).
#include "compiler/dialect/postgres/names.h"

#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "compiler/dialect/postgres/expression_name.h"

using namespace schemac;
using namespace schemac::dialect::postgres;

TEST_CASE("names too long are cut where the server cuts them", "[postgres][names]") {
    CHECK(make_object_name("orders", "customer_id", "fkey") == "orders_customer_id_fkey");
    CHECK(make_object_name("orders", "", "pkey") == "orders_pkey");
    const std::string table(50, 't');
    const std::string column(40, 'c');
    CHECK(make_object_name(table, column, "key") == std::string(29, 't') + '_' + std::string(29, 'c') + "_key");
    CHECK(make_object_name(table, "short", "idx").size() <= 63);
}

TEST_CASE("names are never cut within a character", "[postgres][names]") {
    std::string table;
    for (int n = 0; n < 30; ++n)
        table += "\xC3\xA9";
    const std::string name = make_object_name(table, "column", "check");
    CHECK(name.size() <= 63);
    CHECK(name == table.substr(0, 50) + "_column_check");
}

TEST_CASE("a name that is taken gets the next number", "[postgres][names]") {
    TakenNames taken;
    CHECK(taken.choose_constraint("t", "a", "check") == "t_a_check");
    CHECK(taken.choose_constraint("t", "a", "check") == "t_a_check1");
    CHECK(taken.choose_index("t", "a", "idx", false) == "t_a_idx");
    CHECK(taken.choose_index("t", "a", "idx", false) == "t_a_idx1");
}

TEST_CASE("columns that stand twice in an index are told apart", "[postgres][names]") {
    CHECK(distinct_columns({"a", "a", "expr", "expr"}) == std::vector<std::string>{"a", "a1", "expr", "expr1"});
}

TEST_CASE("an expression is called as the server calls it", "[postgres][names]") {
    CHECK(expression_name("lower(name)") == "lower");
    CHECK(expression_name("(lower(name))") == "lower");
    CHECK(expression_name("pg_catalog.upper(x)") == "upper");
    CHECK(expression_name("a || b") == "expr");
    CHECK(expression_name("lower(a) || b") == "expr");
    CHECK(expression_name("coalesce(a, b)") == "coalesce");
    CHECK(expression_name("created_at::date") == "created_at");
    CHECK(expression_name("(a + b)::text") == "text");
    CHECK(expression_name("(data ->> 'x')") == "expr");
    CHECK(expression_name("case when a then 1 end") == "case");
}

namespace {

model::Column column(const std::string& name, const std::string& type) {
    model::Column made;
    made.name = name;
    made.type.name = type;
    return made;
}

}  // namespace

TEST_CASE("what is left unnamed gets the server's name for it", "[postgres][names][canonical]") {
    model::State state;
    model::Table table;
    table.name.name = "orders";
    table.columns = {column("id", "int"), column("customer_id", "bigint"), column("total", "numeric")};
    table.primary_key = model::PrimaryKey{};
    table.primary_key->parts = {{"id", {}, {}, {}, {}, {}, 0}};
    table.uniques.resize(1);
    table.uniques[0].parts = {{"customer_id", {}, {}, {}, {}, {}, 0}, {"total", {}, {}, {}, {}, {}, 0}};
    table.checks.resize(2);
    table.checks[0].expression = model::Expression("total > 0");
    table.checks[1].expression = model::Expression("total > id");
    table.foreign_keys.resize(1);
    table.foreign_keys[0].columns = {"customer_id"};
    table.foreign_keys[0].referenced.name = "customers";
    table.indexes.resize(1);
    model::KeyPart lowered;
    lowered.expression = model::Expression("lower(customer_id::text)");
    table.indexes[0].parts = {lowered};
    state.schema.tables = {table};

    const auto dialect = dialect::make({model::Product::postgres, {15, 0, 0}});
    dialect->canonicalise(state);
    const model::Table& made = state.schema.tables.front();
    CHECK(made.name.schema == "public");
    CHECK(made.primary_key->name == "orders_pkey");
    CHECK(made.uniques[0].name == "orders_customer_id_total_key");
    CHECK(made.checks[0].name == "orders_check");
    CHECK(made.checks[1].name == "orders_total_check");
    CHECK(made.foreign_keys[0].name == "orders_customer_id_fkey");
    CHECK(made.foreign_keys[0].referenced.schema == "public");
    CHECK(made.indexes[0].name == "orders_lower_idx");
    CHECK(made.indexes[0].method == "btree");
    CHECK(made.columns[0].not_null);
    CHECK(made.columns[0].type.name == "integer");
}
