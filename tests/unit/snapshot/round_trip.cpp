// A snapshot is the State that it was written from, and says what is wrong with a document that isn't one.
#include <catch2/catch.hpp>

#include "introspect/read.h"
#include "introspect/snapshot/mark.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using introspect::read_snapshot;
using introspect::write_snapshot;

namespace {

model::Table full_table() {
    model::Table table;
    table.name = {"public", "orders"};
    table.comment = "with a \"quote\", a tab\t and ünïcode";
    model::Column id;
    id.name = "id";
    id.type = {"", "bigint", {}, {}, 0, false};
    id.not_null = true;
    id.identity = model::Identity{model::Identity::Form::by_default, {"10", "2", {}, {}, {}, true}, "odd_seq"};
    model::Column tags;
    tags.name = "tags";
    tags.type = {"shop", "tag", {"3"}, {"unsigned"}, 2, true};
    tags.default_value = model::Expression("ARRAY[]::shop.tag[]");
    tags.collation = "C";
    tags.dialect =
        model::postgres::ColumnPart{"external", "lz4", 0, {{"n_distinct", "-0.5"}}, "tags_there", false, false};
    model::Column total;
    total.name = "total";
    total.type.name = "numeric";
    total.generated = model::Generated{model::Expression("a * b"), model::Generated::Storage::virtual_};
    total.dialect = model::postgres::ColumnPart{};
    table.columns = {id, tags, total};
    model::KeyPart descending;
    descending.column = "id";
    descending.order = model::Order::descending;
    descending.nulls = model::Nulls::last;
    model::KeyPart lowered;
    lowered.expression = model::Expression("lower(tags)");
    lowered.operator_class = "gin_trgm_ops";
    lowered.prefix_length = 10;
    table.primary_key =
        model::PrimaryKey{"orders_pkey", {descending}, {"tags"}, model::Deferral::initially_deferred, true, "key", {}};
    table.uniques = {{"u", {lowered}, {}, true, model::Deferral::initially_immediate, true, "", {}}};
    model::ForeignKey key;
    key.name = "fk";
    key.columns = {"id"};
    key.referenced = {"public", "customers"};
    key.on_delete = model::ForeignKey::Action::set_null;
    key.on_delete_columns = {"id"};
    key.match = model::ForeignKey::Match::full;
    key.validated = false;
    key.enforced = false;
    key.period = true;
    table.foreign_keys = {key};
    table.checks = {{"c", model::Expression("id > 0"), true, false, false, "why"}};
    table.exclusions = {
        {"x", "gist", {{lowered, "&&"}}, {"id"}, model::Expression("id > 1"), model::Deferral::not_deferrable, "", {}}};
    table.indexes = {{"i",
                      true,
                      "gin",
                      {lowered},
                      {"id"},
                      model::Expression("total > 0"),
                      true,
                      "c",
                      model::postgres::IndexPart{{{"fillfactor", "70"}}, "fast", true, false, "public.above"}}};
    table.dialect = model::postgres::TablePart{true,   {{"fillfactor", "90"}}, "t",          "heap", true,     true,
                                               "full", {"public.parent"},      "range (id)", "",     "default"};
    return table;
}

model::KeyPart descending_id() {
    model::KeyPart part;
    part.column = "id";
    part.order = model::Order::descending;
    return part;
}

model::State full_state() {
    model::State state;
    state.schema.namespaces = {{"shop", "the shop"}};
    state.schema.extensions = {{"pg_trgm", "public", "1.6", "fuzzy"}};
    state.schema.enums = {{{"shop", "status"}, {"a", "b'c"}, "st"}};
    state.schema.domains = {{{"shop", "email"},
                             {"", "varchar", {"320"}, {}, 0, false},
                             "C",
                             true,
                             model::Expression("''"),
                             {{"d", model::Expression("value <> ''"), false, true, true, ""}},
                             "mail"}};
    state.schema.sequences = {{{"shop", "s"},
                               {"", "bigint", {}, {}, 0, false},
                               {"1", {}, {}, {}, "20", false},
                               {"public", "orders"},
                               "id",
                               "sq"}};
    state.schema.tables = {full_table()};
    model::View view;
    view.name = {"public", "v"};
    view.materialized = true;
    view.columns = {"a"};
    view.query = model::Expression("select 1");
    view.dialect = model::postgres::ViewPart{{{"security_barrier", "true"}}, "t", false};
    view.depends_on = {id_of(state.schema.tables[0])};
    state.schema.views = {view};
    state.schema.routines = {{model::Routine::Form::procedure,
                              {"public", "p"},
                              "integer",
                              "a integer default 1",
                              "",
                              "sql",
                              {"immutable"},
                              model::Expression("begin end"),
                              "r",
                              {}}};
    model::Trigger trigger;
    trigger.name = "t";
    trigger.relation = {"public", "orders"};
    trigger.timing = model::Trigger::Timing::instead_of;
    trigger.events = {model::Trigger::Event::update, model::Trigger::Event::delete_};
    trigger.update_columns = {"id"};
    trigger.for_each_row = false;
    trigger.when = model::Expression("new.id > 0");
    trigger.body = model::Expression("touch()");
    state.schema.triggers = {trigger};
    state.schema.collations = {{{"shop", "german"}, "icu", "de-DE", "a", "b", false, "&a < b", "order"}};
    state.schema.ranges = {{{"shop", "span"},
                            {"", "date", {}, {}, 0, false},
                            "date_ops",
                            "C",
                            "gap",
                            "spans",
                            "between",
                            {{model::Kind::routine, "shop", "", "gap"}}}};
    state.schema.statistics = {{{"shop", "spread"}, {"public", "orders"}, {"mcv"}, {descending_id()}, 100, "st"}};
    model::Rule rule;
    rule.name = "r";
    rule.relation = {"public", "orders"};
    rule.event = "update";
    rule.instead = true;
    rule.condition = model::Expression("old.id > 0");
    rule.commands = model::Expression("notify x");
    rule.enabled = "always";
    rule.comment = "ru";
    state.schema.rules = {rule};
    state.schema.event_triggers = {{"e", "sql_drop", {"DROP TABLE"}, {"shop", "f"}, "disabled", "ev"}};
    state.schema.raws = {{"cast", "x", model::Expression("create"), model::Expression("drop"), {}}};
    state.schema.unmanaged = {{"policy", "p on orders"}};
    state.facts.target = model::parse_target("postgres:15.4");
    state.facts.settings = {{"default_schema", "public"}, {"empty", ""}};
    state.facts.sizes[id_of(state.schema.tables[0])] = {12'345'678'901ULL, std::nullopt};
    return state;
}

std::string error_of(std::string_view text) {
    const auto error = test::failure_of([&] { read_snapshot(text, "a.json"); });
    REQUIRE(error);
    CHECK(error->where == "a.json");
    return error->code + ": " + error->message;
}

}  // namespace

TEST_CASE("a snapshot is read as the state that was written, to the last field") {
    const model::State state = full_state();
    const model::State again = read_snapshot(write_snapshot(state), "x");
    CHECK(again.schema == state.schema);
    CHECK(again.schema.views[0].depends_on == state.schema.views[0].depends_on);
    CHECK(again.facts.target == state.facts.target);
    CHECK(again.facts.settings == state.facts.settings);
    REQUIRE(again.facts.sizes.size() == 1);
    CHECK(again.facts.sizes.begin()->first == state.facts.sizes.begin()->first);
    CHECK(again.facts.sizes.begin()->second.rows == state.facts.sizes.begin()->second.rows);
    CHECK_FALSE(again.facts.sizes.begin()->second.bytes);
}

TEST_CASE("what MySQL and SQLite add is kept too") {
    model::State state;
    model::Table table;
    table.name.name = "t";
    table.dialect = model::mysql::TablePart{};
    std::get<model::mysql::TablePart>(table.dialect).options = {{"STATS_PERSISTENT", "1"}};
    model::Column column;
    column.name = "c";
    model::sqlite::ColumnPart part;
    part.not_null_conflict = "replace";
    column.dialect = part;
    table.columns = {column};
    table.primary_key.emplace().dialect = model::sqlite::KeyPart{"ignore"};
    state.schema.tables = {table};
    CHECK(read_snapshot(write_snapshot(state), "x").schema == state.schema);
}

TEST_CASE("the same state is the same text, and an empty one is small") {
    CHECK(write_snapshot(full_state()) == write_snapshot(full_state()));
    CHECK(write_snapshot({}) == "{\n\t\"schemac_snapshot\": 1\n}\n");
}

TEST_CASE("text that isn't UTF-8 doesn't stop a snapshot") {
    model::State state;
    state.schema.namespaces = {{"a\xff", ""}};
    CHECK_NOTHROW(read_snapshot(write_snapshot(state), "x"));
}

TEST_CASE("a mark says which revision a snapshot stands beside") {
    const introspect::snapshot::Mark mark{"3f9c2a1b", "sha256:00"};
    const std::string text = introspect::snapshot::write_marked(full_state(), mark);
    CHECK(introspect::snapshot::read_marked(text, "x").mark == mark);
    CHECK(read_snapshot(text, "x").schema == full_state().schema);
    CHECK_FALSE(introspect::snapshot::read_marked(write_snapshot({}), "x").mark);
}

TEST_CASE("broken JSON is an error with its line", "[E0620]") {
    CHECK(error_of("{\n\"schemac_snapshot\": 1,\n!\n}") == "E0620: broken snapshot: no JSON in line 3");
    CHECK(error_of("{\n\"schemac_snapshot\": 1,\n") == "E0620: broken snapshot: it ends in the middle, in line 3");
    CHECK(error_of("") == "E0620: broken snapshot: it ends in the middle, in line 1");
}

TEST_CASE("a document of something else is no snapshot") {
    CHECK(error_of("{}") == "E0620: broken snapshot: it has no `schemac_snapshot`");
    CHECK(error_of("[1]") == "E0620: broken snapshot: it has no `schemac_snapshot`");
}

TEST_CASE("a newer version is called newer, whatever else it holds", "[E0621]") {
    CHECK(error_of(R"({"schemac_snapshot": 2, "tablets": 1})") ==
          "E0621: the snapshot has version 2, but this schemac reads up to version 1");
}

TEST_CASE("an unknown field, a wrong type and an unknown word are named by their path") {
    CHECK(error_of(R"({"schemac_snapshot": 1, "schema": {"tables": [{}, {"naem": 1}]}})") ==
          "E0620: broken snapshot: `schema.tables[1].naem` is unknown");
    CHECK(error_of(R"({"schemac_snapshot": 1, "schema": {"tables": [{"comment": 1}]}})") ==
          "E0620: broken snapshot: `schema.tables[0].comment` is not a string");
    CHECK(error_of(R"({"schemac_snapshot": 1, "schema": {"routines": [{"form": "macro"}]}})") ==
          "E0620: broken snapshot: `schema.routines[0].form` is not one of its words");
    CHECK(error_of(R"({"schemac_snapshot": 1, "schema": {"tables": [{"dialect": {"oracle": {}}}]}})") ==
          "E0620: broken snapshot: `schema.tables[0].dialect.oracle` is unknown");
    CHECK(error_of(R"({"schemac_snapshot": 1, "target": "oracle:9"})") ==
          "E0620: broken snapshot: the document is of an unknown target, `oracle:9`");
}
