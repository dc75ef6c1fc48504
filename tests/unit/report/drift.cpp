// What drift looks like.
#include "emit/report/drift.h"

#include <catch2/catch.hpp>

using namespace schemac;

TEST_CASE("drift says what is only there, what is missing, and what is other") {
    model::Table users;
    users.name = {"", "users"};
    model::Column name;
    name.name = "name";
    name.type.name = "text";
    model::Column shorter = name;
    shorter.type = {"", "varchar", {"20"}, {}, 0, false};
    model::View view;
    view.name = {"", "v"};
    diff::AlterColumnType type;
    type.from = name;
    type.to = shorter;
    const diff::Changes changes{
        diff::CreateTable{users}, diff::DropView{view},
        diff::AlterTable{users, users, {diff::AddColumn{name, {}}, diff::DropColumn{name, {}}, type}}};
    CHECK(emit::report::drift_text({changes, "schema/", "app.db"}, {}) == R"(drift: 5 differences of app.db from schema/
  (+ only in the database, - missing there, ~ other than it should be)
  + table users
  - view v
  + table users: column name text
  - table users: column name
  ~ table users: column name from text to varchar(20)
)");
}

TEST_CASE("no drift is one line") {
    CHECK(emit::report::drift_text({{}, "schema/", "app.db"}, {}) == "no drift: app.db is as schema/ says\n");
}
