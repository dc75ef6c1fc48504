// Sema: what stands in dialect blocks is for its dialects.
#include <catch2/catch.hpp>

#include "tests/unit/sema/support.h"

using namespace schemac;
using test::lower;

namespace {

constexpr const char* everywhere = R"(table users {
  id bigint primary key;
  shown varchar(20) default { postgres ('p'); mysql ('m'); mariadb ('r') };
  postgres { payload jsonb; storage fillfactor = 90; }
  mysql { payload json; engine MyISAM; }
  mariadb { payload longtext; }
  sqlite { strict; }
}
)";

const model::Column& column(const test::Lowered& lowered, const char* name) {
    const model::Column* found = model::find_column(lowered.state.schema.tables.at(0), name);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("only the target's blocks count", "[sema]") {
    const auto postgres = lower(everywhere, "postgres:15");
    CHECK(postgres.errors == "");
    CHECK(column(postgres, "payload").type.name == "jsonb");
    CHECK(column(postgres, "shown").default_value->sql == "'p'");
    const auto part = std::get<model::postgres::TablePart>(postgres.state.schema.tables[0].dialect);
    CHECK(part.storage.at("fillfactor") == "90");
    const auto mysql = lower(everywhere, "mysql:8.0");
    CHECK(mysql.errors == "");
    CHECK(column(mysql, "payload").type.name == "json");
    CHECK(column(mysql, "shown").default_value->sql == "'m'");
    CHECK(std::get<model::mysql::TablePart>(mysql.state.schema.tables[0].dialect).engine == "MyISAM");
}

TEST_CASE("`mariadb` refines what `mysql` says for both", "[sema]") {
    const auto mariadb = lower(everywhere, "mariadb:10.11");
    CHECK(mariadb.errors == "");
    CHECK(column(mariadb, "payload").type.name == "longtext");
    CHECK(column(mariadb, "shown").default_value->sql == "'r'");
    CHECK(std::get<model::mysql::TablePart>(mariadb.state.schema.tables[0].dialect).engine == "MyISAM");
}

TEST_CASE("a default that other dialects have only is none", "[sema]") {
    const auto lowered = lower("table t { id integer primary key; a text default { postgres (now()) }; }", "sqlite");
    CHECK(lowered.errors == "");
    CHECK_FALSE(column(lowered, "a").default_value);
}

TEST_CASE("raw objects and whole declarations are taken for their dialect only", "[sema]") {
    constexpr const char* text = R"(table users { id bigint primary key; }
postgres { view one as $$select 1 as one$$; }
raw postgres text_search_configuration english as $$create text search configuration english (copy = simple)$$;
)";
    CHECK(lower(text, "postgres:15").state.schema.views.size() == 1);
    CHECK(lower(text, "postgres:15").state.schema.raws.size() == 1);
    CHECK(lower(text, "mysql:8.0").state.schema.views.empty());
    CHECK(lower(text, "mysql:8.0").state.schema.raws.empty());
}

TEST_CASE("on a target without schemas all names are in the one, whatever it is called", "[sema]") {
    const auto lowered = lower("schema shop; table users { id integer primary key; }", "sqlite");
    CHECK(lowered.errors == "");
    CHECK(lowered.state.schema.tables[0].name == model::QualifiedName{"", "users"});
}
