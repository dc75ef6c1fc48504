// What the language's words become in SQLite.
#include <catch2/catch.hpp>

#include "compiler/ast/parse.h"
#include "compiler/dialect/dialect.h"
#include "compiler/sema/sema.h"
#include "emit/sql/writer.h"

namespace {

using namespace schemac;

/// The CREATE TABLE of the last table.
std::string created(const std::string& text) {
    const model::Target target{model::Product::sqlite, {3, 40, 0}};
    source::Sources sources;
    source::Diagnostics sink;
    const ast::File file = ast::parse(sources.add("a.schema", text), sink);
    const model::State state = sema::lower({file}, target, {}, sink);
    REQUIRE_FALSE(sink.has_errors());
    return emit::sql::make_writer(target)->statements(diff::CreateTable{state.schema.tables.back()}).front();
}

}  // namespace

TEST_CASE("sqlite: an enum is text with a check, a domain its base with its checks") {
    CHECK(created("enum status { new, 'it''s' } domain mail as varchar(20) not null check (value like '%@%');"
                  "table t { state status not null default 'new'; address mail; }") ==
          "CREATE TABLE t (\n"
          "    state text NOT NULL DEFAULT 'new',\n"
          "    address varchar(20) NOT NULL,\n"
          "    CHECK (state in ('new', 'it''s')),\n"
          "    CHECK (address like '%@%')\n"
          ")");
}

TEST_CASE("sqlite: an identity is an INTEGER PRIMARY KEY that counts by itself") {
    CHECK(created("table t { id bigint identity primary key; }") ==
          "CREATE TABLE t (\n    id integer NOT NULL PRIMARY KEY AUTOINCREMENT\n)");
    CHECK(created("table t { id serial primary key; }") ==
          "CREATE TABLE t (\n    id integer NOT NULL PRIMARY KEY AUTOINCREMENT\n)");
}

TEST_CASE("sqlite: types keep their names, but in strict tables") {
    const std::string columns = "a bigint; b varchar(5); c timestamptz; d numeric(4,1); e boolean; f uuid;";
    CHECK(created("table t { " + columns + " }") ==
          "CREATE TABLE t (\n    a bigint,\n    b varchar(5),\n    c timestamptz,\n    d numeric(4,1),\n"
          "    e boolean,\n    f uuid\n)");
    CHECK(created("table t { " + columns + " sqlite { strict; } }") ==
          "CREATE TABLE t (\n    a integer,\n    b text,\n    c text,\n    d real,\n    e integer,\n    f text\n) "
          "STRICT");
}

TEST_CASE("sqlite: portable functions under SQLite's names, comments left in the source") {
    CHECK(created("/// People.\ntable t { /// When.\n at text default now(); n int default (greatest(1, 2)); }") ==
          "CREATE TABLE t (\n    at text DEFAULT CURRENT_TIMESTAMP,\n    n int DEFAULT (max(1, 2))\n)");
}
