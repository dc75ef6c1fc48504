// PostgreSQL: every kind of object is read back from a live server, with all that was said about it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "compiler/dialect/postgres/types.h"
#include "compiler/source/failure.h"
#include "introspect/read.h"
#include "tests/unit/postgres/scratch.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using dialect::postgres::type_text;
using test::Scratch;

namespace {

template <class T>
const T& named(const std::vector<T>& objects, const std::string& name) {
    for (const T& object : objects) {
        if constexpr (requires { object.name.name; }) {
            if (object.name.name == name) return object;
        } else {
            if (object.name == name) return object;
        }
    }
    FAIL("no object " + name);
    throw std::logic_error(name);
}

}  // namespace

TEST_CASE("tables are read with their columns, keys and comments", "[postgres][live]") {
    const Scratch db("tables");
    if (!db.present()) return;
    db.run(R"(
        CREATE SCHEMA shop;
        COMMENT ON SCHEMA shop IS 'all that is sold';
        CREATE TABLE shop.customers (
            id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,
            email varchar(320) COLLATE "C" NOT NULL UNIQUE,
            name text DEFAULT 'nobody',
            lowered text GENERATED ALWAYS AS (lower(name)) STORED,
            old serial,
            CONSTRAINT has_name CHECK (name <> '') NO INHERIT
        ) WITH (fillfactor = 70);
        ALTER TABLE shop.customers ALTER COLUMN name SET STORAGE external, ALTER COLUMN name SET STATISTICS 200;
        COMMENT ON TABLE shop.customers IS 'who buys';
        COMMENT ON COLUMN shop.customers.email IS 'unique';
        COMMENT ON CONSTRAINT has_name ON shop.customers IS 'named';
        CREATE UNLOGGED TABLE orders (customer bigint, "When" timestamptz(3), tags text[]);
        ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES shop.customers
            ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;
    )");
    const model::State state = db.read();
    CHECK(state.facts.target->product == model::Product::postgres);
    CHECK(state.schema.namespaces == std::vector<model::Namespace>{{"shop", "all that is sold"}});

    const model::Table& customers = named(state.schema.tables, "customers");
    CHECK(customers.comment == "who buys");
    CHECK(std::get<model::postgres::TablePart>(customers.dialect).storage.at("fillfactor") == "70");
    REQUIRE(customers.columns.size() == 5);
    CHECK(customers.columns[0].identity->form == model::Identity::Form::always);
    CHECK(customers.columns[0].identity->options.start == "100");
    CHECK_FALSE(customers.columns[0].identity->options.minimum);
    CHECK(type_text(customers.columns[1].type) == "character varying(320)");
    CHECK(customers.columns[1].collation == "C");
    CHECK(customers.columns[1].comment == "unique");
    CHECK(customers.columns[2].default_value->sql == "'nobody'::text");
    const auto part = std::get<model::postgres::ColumnPart>(customers.columns[2].dialect);
    CHECK(part.storage == "external");
    CHECK(part.statistics == 200);
    CHECK(customers.columns[3].generated->expression.sql == "lower(name)");
    CHECK(customers.primary_key->name == "customers_pkey");
    REQUIRE(customers.uniques.size() == 1);
    CHECK(customers.uniques[0].parts[0].column == "email");
    REQUIRE(customers.checks.size() == 1);
    CHECK(customers.checks[0].no_inherit);
    CHECK(customers.checks[0].comment == "named");

    const model::Sequence& sequence = named(state.schema.sequences, "customers_old_seq");
    CHECK(sequence.owner_table == model::QualifiedName{"shop", "customers"});
    CHECK(sequence.owner_column == "old");

    const model::Table& orders = named(state.schema.tables, "orders");
    CHECK(std::get<model::postgres::TablePart>(orders.dialect).unlogged);
    CHECK(type_text(orders.columns[1].type) == "timestamp(3) with time zone");
    CHECK(type_text(orders.columns[2].type) == "text[]");
    REQUIRE(orders.foreign_keys.size() == 1);
    const model::ForeignKey& key = orders.foreign_keys[0];
    CHECK(key.referenced == model::QualifiedName{"shop", "customers"});
    CHECK(key.referenced_columns == std::vector<std::string>{"id"});
    CHECK(key.on_delete == model::ForeignKey::Action::cascade);
    CHECK(key.deferral == model::Deferral::initially_deferred);
    CHECK_FALSE(key.validated);
}

TEST_CASE("indexes are read with everything that CREATE INDEX can say", "[postgres][live]") {
    const Scratch db("indexes");
    if (!db.present()) return;
    db.run(R"(
        CREATE TABLE t (a int, b text, c jsonb, r int4range);
        CREATE UNIQUE INDEX one ON t (a DESC, lower(b) COLLATE "C" text_pattern_ops NULLS FIRST) INCLUDE (c)
            WITH (fillfactor = 80) WHERE a > 0;
        CREATE INDEX two ON t USING gin (c jsonb_path_ops);
        COMMENT ON INDEX two IS 'for search';
        ALTER TABLE t ADD CONSTRAINT no_overlap EXCLUDE USING gist (r WITH &&) WHERE (a IS NOT NULL);
        CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
        CREATE INDEX three ON m (a);
    )");
    const model::State state = db.read();
    const model::Table& table = named(state.schema.tables, "t");
    REQUIRE(table.indexes.size() == 2);
    const model::Index& one = named(table.indexes, "one");
    CHECK(one.unique);
    CHECK(one.parts[0].order == model::Order::descending);
    CHECK(one.parts[0].nulls == model::Nulls::automatic);
    CHECK(one.parts[1].expression->sql == "lower(b)");
    CHECK(one.parts[1].collation == "C");
    CHECK(one.parts[1].operator_class == "text_pattern_ops");
    CHECK(one.parts[1].nulls == model::Nulls::first);
    CHECK(one.include == std::vector<std::string>{"c"});
    CHECK(one.predicate->sql == "(a > 0)");
    CHECK(std::get<model::postgres::IndexPart>(one.dialect).storage.at("fillfactor") == "80");
    const model::Index& two = named(table.indexes, "two");
    CHECK(two.method == "gin");
    CHECK(two.parts[0].operator_class == "jsonb_path_ops");
    CHECK(two.comment == "for search");
    REQUIRE(table.exclusions.size() == 1);
    CHECK(table.exclusions[0].method == "gist");
    CHECK(table.exclusions[0].elements[0].operator_name == "&&");
    CHECK(table.exclusions[0].predicate);
    CHECK(named(state.schema.views, "m").indexes.size() == 1);
}

TEST_CASE("types, routines, triggers and views are read", "[postgres][live]") {
    const Scratch db("others");
    if (!db.present()) return;
    db.run(R"(
        CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
        CREATE DOMAIN small AS integer DEFAULT 1 NOT NULL CONSTRAINT positive CHECK (VALUE > 0);
        CREATE SEQUENCE counter AS smallint INCREMENT BY 2 CYCLE;
        CREATE TABLE t (a int, m mood);
        CREATE VIEW v WITH (security_barrier) AS SELECT a, m FROM t WHERE a > 0;
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
            AS 'BEGIN RETURN new; END';
        CREATE FUNCTION add(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            AS 'select a + b';
        CREATE TRIGGER t_touch BEFORE INSERT OR UPDATE OF a, m ON t FOR EACH ROW
            WHEN (new.a > 1) EXECUTE FUNCTION touch('x');
        ALTER TABLE t DISABLE TRIGGER t_touch;
    )");
    const model::State state = db.read();
    CHECK(named(state.schema.enums, "mood").labels == std::vector<std::string>{"sad", "it's ok"});
    const model::Domain& domain = named(state.schema.domains, "small");
    CHECK(domain.not_null);
    CHECK(domain.default_value->sql == "1");
    CHECK(named(domain.checks, "positive").expression.sql == "(VALUE > 0)");
    const model::Sequence& counter = named(state.schema.sequences, "counter");
    CHECK(counter.type.name == "smallint");
    CHECK(counter.options == model::SequenceOptions{{}, "2", {}, {}, {}, true});

    const model::View& view = named(state.schema.views, "v");
    CHECK(std::get<model::postgres::ViewPart>(view.dialect).options.at("security_barrier") == "true");
    const model::ObjectId table{model::Kind::table, "public", "", "t"};
    CHECK(std::find(view.depends_on.begin(), view.depends_on.end(), table) != view.depends_on.end());

    const model::Routine& touch = named(state.schema.routines, "touch");
    CHECK(touch.returns == "trigger");
    CHECK(touch.attributes == std::vector<std::string>{"security definer", "set search_path to public"});
    const model::Routine& add = named(state.schema.routines, "add");
    CHECK(add.signature == "integer, integer");
    CHECK(add.parameters == "a integer, b integer DEFAULT 2");
    CHECK(add.attributes == std::vector<std::string>{"immutable", "parallel safe", "strict"});

    const model::Trigger& trigger = named(state.schema.triggers, "t_touch");
    CHECK(trigger.events.size() == 2);
    CHECK(trigger.update_columns == std::vector<std::string>{"a", "m"});
    CHECK(trigger.when->sql == "(new.a > 1)");
    CHECK(trigger.body.sql == "public.touch('x')");
    CHECK(trigger.enabled == "disabled");
}

TEST_CASE("partitions tell their parent and bound, and which of the parent's indexes theirs belong to",
          "[postgres][live]") {
    const Scratch db("partitions");
    if (!db.present()) return;
    db.run(R"(
        CREATE TABLE log (id int NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
        CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE INDEX log_at ON log (at);
        CREATE TABLE base (a int);
        CREATE TABLE derived (b int) INHERITS (base);
    )");
    const model::State state = db.read();
    const auto parent = std::get<model::postgres::TablePart>(named(state.schema.tables, "log").dialect);
    CHECK(parent.partition_by == "RANGE (at)");
    const model::Table& partition = named(state.schema.tables, "log_2024");
    const auto part = std::get<model::postgres::TablePart>(partition.dialect);
    CHECK(part.partition_of == "public.log");
    CHECK(part.partition_bound == "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
    using model::postgres::IndexPart;
    REQUIRE(partition.indexes.size() == 1);
    CHECK(std::get<IndexPart>(partition.indexes.front().dialect).partition_of == "public.log_at");
    REQUIRE(partition.primary_key);
    CHECK(std::get<IndexPart>(partition.primary_key->dialect).partition_of == "public.log_pkey");
    const model::Table& derived = named(state.schema.tables, "derived");
    CHECK(derived.columns.size() == 1);
    CHECK(std::get<model::postgres::TablePart>(derived.dialect).inherits == std::vector<std::string>{"public.base"});
}

TEST_CASE("kinds that PostgreSQL alone has are read", "[postgres][live]") {
    const Scratch db("kinds");
    if (!db.present()) return;
    db.run(R"(
        CREATE TYPE pair AS (a int, b int);
        CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int);
        CREATE TABLE t (a int);
        CREATE POLICY p ON t USING (true);
        CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
        CREATE RULE log AS ON INSERT TO t WHERE (new.a > 5) DO ALSO (DELETE FROM t WHERE a = 1; DELETE FROM t WHERE a = 2);
        ALTER TABLE t DISABLE RULE r;
        CREATE STATISTICS s (mcv) ON a, (a + 1) FROM t;
        CREATE COLLATION german (provider = icu, locale = 'de-DE', deterministic = false);
        CREATE TYPE gap AS RANGE (subtype = float8, subtype_diff = float8mi);
        CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
        CREATE EVENT TRIGGER watching ON sql_drop WHEN TAG IN ('drop table') EXECUTE FUNCTION watch();
        ALTER EVENT TRIGGER watching ENABLE ALWAYS;
        GRANT SELECT ON t TO PUBLIC;
    )");
    const model::Schema schema = db.read().schema;
    CHECK(schema.unmanaged.empty());
    REQUIRE(schema.rules.size() == 2);
    CHECK(schema.rules[0].condition->sql == "(new.a > 5)");
    CHECK_FALSE(schema.rules[0].instead);
    CHECK(schema.rules[0].commands.sql.ends_with("(t.a = 2)"));
    CHECK(schema.rules[1].commands.sql.empty());
    CHECK(schema.rules[1].enabled == "disabled");
    REQUIRE(schema.statistics.size() == 1);
    CHECK(schema.statistics[0].kinds == std::vector<std::string>{"mcv"});
    REQUIRE(schema.statistics[0].parts.size() == 2);
    CHECK(schema.statistics[0].parts[1].expression->sql == "(a + 1)");
    REQUIRE(schema.collations.size() == 1);
    CHECK(schema.collations[0].provider == "icu");
    CHECK(schema.collations[0].locale == "de-DE");
    CHECK_FALSE(schema.collations[0].deterministic);
    REQUIRE(schema.ranges.size() == 1);
    CHECK(schema.ranges[0].subtype.name == "double precision");
    CHECK(schema.ranges[0].difference == "float8mi");
    CHECK(schema.ranges[0].multirange == "gap_multirange");
    REQUIRE(schema.event_triggers.size() == 1);
    CHECK(schema.event_triggers[0].tags == std::vector<std::string>{"DROP TABLE"});
    CHECK(schema.event_triggers[0].function == model::QualifiedName{"public", "watch"});
    CHECK(schema.event_triggers[0].enabled == "always");
    CHECK(schema.composites.size() == 1);
    CHECK(schema.policies.size() == 1);
    REQUIRE(schema.privileges.size() == 1);
    CHECK(schema.privileges.front().granted == std::vector<std::string>{"select"});
    REQUIRE(schema.routines.size() == 2);
    CHECK(named(schema.routines, "total").attributes == std::vector<std::string>{"sfunc = int4pl", "stype = integer"});
}

TEST_CASE("one of each kind that schemac doesn't manage is named", "[postgres][live]") {
    const Scratch db("unmanaged");
    if (!db.present()) return;
    db.run(R"(
        CREATE TABLE t (a int PRIMARY KEY);
        CREATE VIEW v AS SELECT a FROM t;
        ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;
        CREATE TYPE row_type AS (a int);
        CREATE TABLE typed OF row_type;
        CREATE PUBLICATION news FOR TABLE t;
        CREATE SUBSCRIPTION reader CONNECTION 'host=nowhere' PUBLICATION news WITH (connect = false, slot_name = NONE);
        CREATE FOREIGN DATA WRAPPER wrapper;
        CREATE SERVER far FOREIGN DATA WRAPPER wrapper;
        CREATE USER MAPPING FOR PUBLIC SERVER far;
        CREATE FOREIGN TABLE there (a int) SERVER far;
        CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
        CREATE TEXT SEARCH DICTIONARY dictionary (TEMPLATE = simple);
        CREATE TEXT SEARCH PARSER parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
                                          LEXTYPES = prsd_lextype);
        CREATE TEXT SEARCH TEMPLATE template (LEXIZE = dsimple_lexize);
        CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
        CREATE OPERATOR FAMILY family USING hash;
        CREATE OPERATOR CLASS class FOR TYPE int USING hash FAMILY family AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
        CREATE CONVERSION conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
        CREATE CAST (int AS inet) WITH INOUT;
        CREATE LANGUAGE tongue HANDLER plpgsql_call_handler;
        CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
        CREATE TYPE shell;
    )");
    const model::Schema schema = db.read().schema;
    std::set<std::string> kinds;
    for (const model::Unmanaged& object : schema.unmanaged)
        kinds.insert(object.kind);
    CHECK(kinds == std::set<std::string>{"access method",
                                         "base type",
                                         "cast",
                                         "conversion",
                                         "default of a column of the view",
                                         "foreign data wrapper",
                                         "foreign server",
                                         "foreign table",
                                         "language",
                                         "operator",
                                         "operator class",
                                         "operator family",
                                         "publication",
                                         "subscription",
                                         "text search configuration",
                                         "text search dictionary",
                                         "text search parser",
                                         "text search template",
                                         "typed table",
                                         "user mapping"});
    db.run("DROP SUBSCRIPTION reader");
}

TEST_CASE("a refused connection is one clear error without the password", "[postgres][connect][E0521]") {
    try {
        introspect::read(*introspect::parse_url("postgres://nobody:secret@127.0.0.1:1/none"));
        FAIL("connected to a port that nobody listens on");
    } catch (const source::Failure& failure) {
        CHECK(test::saw(failure.diagnostic()).code == "E0521");
        CHECK(std::string(failure.what()).find("secret") == std::string::npos);
        CHECK(failure.diagnostic().where.find("secret") == std::string::npos);
    }
}
