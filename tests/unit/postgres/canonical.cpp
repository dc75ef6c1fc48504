// PostgreSQL: what a person may write in several ways compares equal.
#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "compiler/dialect/postgres/canonical/view_columns.h"
#include "compiler/dialect/postgres/operator_class.h"
#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/sequence_options.h"
#include "compiler/dialect/postgres/storage_parameters.h"
#include "compiler/dialect/postgres/trigger_text.h"
#include "compiler/dialect/postgres/types.h"

using namespace schemac;
using namespace schemac::dialect::postgres;

TEST_CASE("the numbers of a sequence that are its type's defaults are left out", "[postgres][canonical]") {
    model::SequenceOptions options{"1", "1", "1", "2147483647", "1", false};
    drop_sequence_defaults(options, parse_type("integer"));
    CHECK(options == model::SequenceOptions{});
    model::SequenceOptions down{"-1", "-1", "-9223372036854775808", "-1", "1", false};
    drop_sequence_defaults(down, parse_type("bigint"));
    CHECK(down == model::SequenceOptions{std::nullopt, "-1", {}, {}, {}, false});
    model::SequenceOptions big{"1", "1", "1", "2147483647", "1", false};
    drop_sequence_defaults(big, parse_type("bigint"));
    CHECK(big.maximum == "2147483647");
}

TEST_CASE("a serial column is the same, whether said so or spelled out", "[postgres][canonical]") {
    model::State state;
    model::Table table;
    table.name = {"public", "t"};
    model::Column id;
    id.name = "id";
    id.type.name = "int";
    id.not_null = true;
    id.default_value = model::Expression("nextval('public.t_id_seq'::regclass)");
    table.columns = {id};
    state.schema.tables = {table};
    model::Sequence sequence;
    sequence.name = {"public", "t_id_seq"};
    sequence.type.name = "integer";
    sequence.owner_table = {"public", "t"};
    sequence.owner_column = "id";
    state.schema.sequences = {sequence};

    const auto dialect = dialect::make({model::Product::postgres, {15, 0, 0}});
    dialect->canonicalise(state);
    REQUIRE(state.schema.sequences.empty());
    const model::Column& column = state.schema.tables[0].columns[0];
    REQUIRE(column.identity);
    CHECK(column.identity->form == model::Identity::Form::serial);
    CHECK_FALSE(column.default_value);
}

TEST_CASE("parameters of routines come out as the server shows them", "[postgres][canonical]") {
    const auto list =
        parse_parameters("a int, in b varchar(10) default 'x, y', out c double precision, variadic d text[]");
    CHECK(parameters_text(list) ==
          "a integer, b character varying DEFAULT 'x, y', OUT c double precision, VARIADIC d text[]");
    CHECK(signature_of(list) == "integer, character varying, text[]");
    CHECK(signature_of(parse_parameters("int, timestamp with time zone")) == "integer, timestamp with time zone");
    const TypeMap same = [](const model::Type& type) { return type; };
    CHECK(canonical_returns("setof int", {}, same) == "SETOF integer");
    CHECK(canonical_returns("table (a int, b text)", {}, same) == "TABLE(a integer, b text)");
    CHECK(canonical_returns("", list, same) == "double precision");
}

TEST_CASE("attributes of routines that are the default say nothing", "[postgres][canonical]") {
    CHECK(canonical_attribute("VOLATILE", "sql", false).empty());
    CHECK(canonical_attribute("cost 100", "plpgsql", false).empty());
    CHECK(canonical_attribute("returns null on null input", "sql", false) == "strict");
    CHECK(canonical_attribute("SET search_path = public, \"My Schema\"", "sql", false) ==
          "set search_path to public, \"My Schema\"");
    CHECK(canonical_attribute("set work_mem = '8MB'", "sql", false) == "set work_mem to '8MB'");
    CHECK(canonical_attribute("set search_path to ''", "sql", false) == "set search_path to ''");
}

TEST_CASE("triggers' conditions and calls are found in the server's text", "[postgres][canonical]") {
    const TriggerText plain =
        parse_trigger("CREATE TRIGGER t BEFORE INSERT ON public.x FOR EACH ROW EXECUTE FUNCTION f()");
    CHECK(plain.when.empty());
    CHECK(plain.call == "f()");
    const TriggerText when = parse_trigger(
        "CREATE TRIGGER \"when (\" AFTER UPDATE ON public.x FOR EACH ROW WHEN (((old.a IS DISTINCT FROM new.a) AND "
        "(new.b = 'execute function'::text))) EXECUTE FUNCTION public.f('a', 'it''s')");
    CHECK(when.when == "((old.a IS DISTINCT FROM new.a) AND (new.b = 'execute function'::text))");
    CHECK(when.call == "public.f('a', 'it''s')");
    CHECK(canonical_call("f(a, 1)", "public") == "public.f('a', '1')");
}

TEST_CASE("partition keys and bounds compare whatever their casing and spacing", "[postgres][canonical]") {
    CHECK(canonical_partition_key("RANGE (created_at)") == canonical_partition_key("range(created_at)"));
    CHECK(canonical_partition_bound("FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')") ==
          canonical_partition_bound("for values from ( '2024-01-01' )  to('2025-01-01')"));
    CHECK(canonical_partition_bound("DEFAULT") == "default");
}

TEST_CASE("operator classes compare without their schema, and defaults are left out", "[postgres][canonical]") {
    CHECK(canonical_operator_class("public.gin_trgm_ops (siglen = '32')") == "gin_trgm_ops(siglen=32)");
    CHECK(is_default_operator_class("text_ops", parse_type("varchar"), "btree"));
    CHECK_FALSE(is_default_operator_class("text_pattern_ops", parse_type("text"), "btree"));
    CHECK_FALSE(is_default_operator_class("jsonb_path_ops", parse_type("jsonb"), "gin"));
}

TEST_CASE("switches among storage parameters compare however they were written", "[postgres][canonical]") {
    model::postgres::StorageParameters a{{"Autovacuum_Enabled", "off"}, {"fillfactor", "70"}};
    model::postgres::StorageParameters b{{"autovacuum_enabled", "0"}, {"fillfactor", "70"}};
    canonical_parameters(a);
    canonical_parameters(b);
    CHECK(a == b);
    CHECK(parameters_text(a) == "(autovacuum_enabled=false, fillfactor=70)");
}

TEST_CASE("a view's column names are part of its query, as on the server", "[postgres][canonical]") {
    using canonical::with_column_names;
    CHECK(with_column_names("SELECT t.a AS a, lower(t.b) AS lower FROM public.t AS t", {"x", "Y"}) ==
          "SELECT t.a AS x, lower(t.b) AS \"Y\" FROM public.t AS t");
    CHECK(with_column_names("WITH q AS (SELECT 1 AS n) SELECT q.n AS n FROM q", {"m"}) ==
          "WITH q AS (SELECT 1 AS n) SELECT q.n AS m FROM q");
    CHECK_FALSE(with_column_names("SELECT * FROM t", {"a"}));
}
