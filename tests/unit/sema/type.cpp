// Sema: the names of types.
#include <catch2/catch.hpp>

#include "compiler/sema/type_table.h"
#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

namespace {

/// The type of the one column that is written so, before the dialect makes it canonical.
model::Type type_of(const std::string& written, const std::string& target = "postgres:15") {
    const auto lowered = lower({"table t { id integer primary key; c " + written + "; }"}, target);
    INFO(lowered.errors);
    REQUIRE(lowered.errors.empty());
    return lowered.state.schema.tables.at(0).columns.at(1).type;
}

std::string canonical(const std::string& written, const std::string& target = "postgres:15") {
    auto lowered = lower({"table t { id integer primary key; c " + written + "; }"}, target);
    INFO(lowered.errors);
    REQUIRE(lowered.errors.empty());
    dialect::make(model::parse_target(target).value())->canonicalise(lowered.state);
    const model::Type& type = lowered.state.schema.tables.at(0).columns.at(1).type;
    std::string text = type.name;
    for (const std::string& argument : type.arguments)
        text += '|' + argument;
    for (const std::string& modifier : type.modifiers)
        text += '+' + modifier;
    return text + std::string(static_cast<std::size_t>(type.dimensions), '*');
}

}  // namespace

TEST_CASE("types of several words keep their arguments, wherever these stand", "[sema]") {
    CHECK(canonical("timestamp(3) with time zone") == "timestamp with time zone|3");
    CHECK(canonical("TIMESTAMPTZ(3)") == "timestamp with time zone|3");
    CHECK(canonical("double precision") == "double precision");
    CHECK(canonical("character varying(10)[]") == "character varying|10*");
    CHECK(canonical("int4") == "integer");
    CHECK(canonical("interval day to second(3)") == canonical("'interval day to second(3)'"));
    CHECK(canonical("bit varying(5)") == "bit varying|5");
    CHECK(canonical("int(11) unsigned zerofill", "mysql:8.0").starts_with("int"));
    CHECK(canonical("enum('a', 'it''s')", "mysql:8.0") == "enum|a|it's");
}

TEST_CASE("text in quotes passes to the dialect as it is", "[sema]") {
    CHECK(type_of("'geometry(Point,4326)'").name == "geometry(Point,4326)");
    CHECK(type_of("'geometry(Point,4326)'").verbatim);
}

TEST_CASE("an enum is found by its name, also in another schema", "[sema]") {
    const auto lowered = lower({"schema shop; enum status { open, closed }",
                                "table t { id integer primary key; a shop.status; b shop.status[]; }"});
    CHECK(lowered.errors.empty());
    const model::Type& type = lowered.state.schema.tables[0].columns[1].type;
    CHECK(type.schema == "shop");
    CHECK(type.name == "status");
    CHECK(lowered.state.schema.tables[0].columns[2].type.dimensions == 1);
}

TEST_CASE("serial types are integers that number themselves", "[sema]") {
    const auto lowered = lower("table t { id bigserial primary key; }");
    CHECK(lowered.errors.empty());
    const model::Column& id = lowered.state.schema.tables[0].columns[0];
    CHECK(id.type.name == "bigint");
    CHECK(id.identity->form == model::Identity::Form::serial);
    CHECK(id.not_null);
}

TEST_CASE("a type that nobody knows is reported with the nearest one", "[sema]") {
    CHECK(lower("table t {\n  name varhcar(20);\n}").errors == R"(error[E0301]: no type `varhcar`
 --> a.schema:2:8
  |
2 |   name varhcar(20);
  |        ^^^^^^^^^^^
  = help: did you mean `varchar`?
  = help: a type that schemac doesn't know is written as a string and passed on as it is: 'varhcar'
)");
    CHECK(lower("table t {\n  shape citext;\n}").errors == R"(error[E0301]: no type `citext`
 --> a.schema:2:9
  |
2 |   shape citext;
  |         ^^^^^^
  = help: did you mean `text`?
  = help: a type that schemac doesn't know is written as a string and passed on as it is: 'citext'
)");
}

TEST_CASE("a type of another product is reported with the products that have it", "[sema]") {
    CHECK(lower("table t {\n  payload jsonb;\n}", "mysql:8.0").errors ==
          R"(error[E0302]: `jsonb` is a type of PostgreSQL only
 --> a.schema:2:11
  |
2 |   payload jsonb;
  |           ^^^^^ not in MySQL
  = help: write the table in a block of each dialect, or choose a type that both have
)");
}

TEST_CASE("every type of the table is taken by the dialects that it is for", "[sema]") {
    for (const char* target : {"postgres:15", "mysql:8.0.31", "mariadb:10.11", "sqlite:3.40"}) {
        const model::Product product = model::parse_target(target)->product;
        for (const std::string_view name : sema::builtin_type_names(product)) {
            std::string written(name);
            if (name == "enum" || name == "set") written += "('a')";
            if (name.ends_with("varchar") || name.ends_with("varying") || name == "varbinary" || name == "varchar2" ||
                name == "raw" || name == "vector")
                written += "(10)";
            if (name == "bit varying") written = "bit varying(10)";
            if (name == "long varchar" || name == "long varbinary") written = name;
            if (name.find("serial") != std::string_view::npos) continue;
            const auto lowered = lower({"table t { id integer primary key; c " + written + "; }"}, target);
            INFO(target << ": " << written);
            CHECK(lowered.errors == "");
        }
    }
}
