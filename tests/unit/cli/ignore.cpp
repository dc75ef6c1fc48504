// Globs of `ignore`: what they match, and what goes with an object that is left alone.
#include "tools/schemac/state/ignore.h"

#include <catch2/catch.hpp>

using namespace schemac;
using cli::matches;

TEST_CASE("a glob matches the whole of a name") {
    CHECK(matches("tmp_*", "tmp_orders"));
    CHECK(matches("TMP_*", "tmp_"));
    CHECK(matches("*_old", "a_old_old"));
    CHECK(matches("a?c", "abc"));
    CHECK(matches("*", ""));
    CHECK_FALSE(matches("tmp_*", "my_tmp_x"));
    CHECK_FALSE(matches("a?c", "ac"));
    CHECK_FALSE(matches("", "a"));
}

TEST_CASE("what a glob names is left alone, with the triggers on it") {
    model::Schema schema;
    for (const char* name : {"tmp_a", "users"}) {
        model::Table table;
        table.name = {"public", name};
        schema.tables.push_back(table);
        model::Trigger trigger;
        trigger.name = "touch";
        trigger.relation = table.name;
        schema.triggers.push_back(trigger);
        model::View view;
        view.name = {"audit", name};
        schema.views.push_back(view);
    }
    SECTION("by name") {
        cli::leave_alone(schema, {"tmp_*"});
        CHECK(schema.tables.size() == 1);
        CHECK(schema.triggers.size() == 1);
        CHECK(schema.views.size() == 1);
    }
    SECTION("by schema") {
        cli::leave_alone(schema, {"audit.*"});
        CHECK(schema.tables.size() == 2);
        CHECK(schema.views.empty());
    }
    SECTION("by kind") {
        cli::leave_alone(schema, {"table:*"});
        CHECK(schema.tables.empty());
        CHECK(schema.views.size() == 2);
    }
}
