// PostgreSQL: a database with every kind of object is built again from its State, and nothing differs; then it is taken
// down again the same way.
#include <catch2/catch.hpp>

#include "compiler/diff/diff.h"
#include "compiler/plan/plan.h"
#include "emit/sql/postgres/writer.h"
#include "tests/unit/postgres/scratch.h"

using namespace schemac;
using test::Scratch;

namespace {

constexpr const char* everything = R"(
    CREATE SCHEMA shop;
    COMMENT ON SCHEMA shop IS 'all that is sold';
    CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
    COMMENT ON TYPE mood IS 'of a day';
    CREATE DOMAIN small AS integer DEFAULT 1 NOT NULL CONSTRAINT positive CHECK (VALUE > 0);
    CREATE SEQUENCE counter AS smallint INCREMENT BY 2 CYCLE;
    CREATE TABLE shop."Customers" (
        id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,
        email varchar(320) COLLATE "C" NOT NULL UNIQUE,
        name text DEFAULT 'nobody',
        lowered text GENERATED ALWAYS AS (lower(name)) STORED,
        old serial, wide integer DEFAULT nextval('counter'),
        m mood DEFAULT 'sad', s small, n numeric(10,2) DEFAULT 0,
        CONSTRAINT has_name CHECK (name <> '') NO INHERIT
    ) WITH (fillfactor = 70, autovacuum_enabled = off);
    ALTER TABLE shop."Customers" ALTER COLUMN name SET STORAGE external, ALTER COLUMN name SET STATISTICS 200,
        ENABLE ROW LEVEL SECURITY;
    COMMENT ON TABLE shop."Customers" IS 'who buys';
    COMMENT ON COLUMN shop."Customers".email IS 'unique';
    COMMENT ON CONSTRAINT has_name ON shop."Customers" IS 'named';
    CREATE UNLOGGED TABLE orders (customer bigint, "When" timestamptz(3), tags text[], r int4range, c jsonb);
    ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES shop."Customers"
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;
    CREATE UNIQUE INDEX one ON orders (customer DESC, lower(tags[1]) COLLATE "C" text_pattern_ops NULLS FIRST)
        INCLUDE (c) WITH (fillfactor = 80) WHERE customer > 0;
    CREATE INDEX two ON orders USING gin (c jsonb_path_ops);
    COMMENT ON INDEX two IS 'for search';
    ALTER TABLE orders ADD CONSTRAINT no_overlap EXCLUDE USING gist (r WITH &&) WHERE (customer IS NOT NULL);
    CREATE VIEW v WITH (security_barrier) AS SELECT id, name, m FROM shop."Customers" WHERE id > 0;
    CREATE VIEW v2 (a, b) AS SELECT id, upper(name) FROM v;
    CREATE MATERIALIZED VIEW mv AS SELECT customer, count(*) AS n FROM orders GROUP BY customer;
    CREATE INDEX three ON mv (customer);
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
        AS 'BEGIN RETURN new; END';
    CREATE FUNCTION add(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS 'select a + b';
    CREATE FUNCTION standard(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a + 1; END;
    CREATE PROCEDURE proc(INOUT x int) LANGUAGE plpgsql AS $$ begin x := x + 1; end $$;
    CREATE TRIGGER c_touch BEFORE INSERT OR UPDATE OF name, email ON shop."Customers" FOR EACH ROW
        WHEN (new.id > 1) EXECUTE FUNCTION touch('x');
    ALTER TABLE shop."Customers" DISABLE TRIGGER c_touch;
    CREATE TABLE log (id int NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
    CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    CREATE INDEX log_at ON log (at);
    CREATE TABLE base (a int);
    CREATE TABLE derived (b int) INHERITS (base);
)";

std::string script(const model::State& from, const model::State& to, const dialect::Dialect& dialect) {
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, dialect, sink);
    const plan::Plan made = plan::plan(from, to, changes, dialect, sink);
    REQUIRE_FALSE(sink.has_errors());
    const auto writer = emit::sql::postgres::make(dialect.target());
    std::string text;
    for (const plan::Step& step : made.steps)
        for (const std::string& statement : writer->statements(step.operation))
            text += writer->terminated(statement, false) + '\n';
    return text;
}

}  // namespace

TEST_CASE("a database is built again from its state, and taken down again", "[postgres][live]") {
    const Scratch original("original");
    const Scratch copy("copy");
    if (!original.present()) return;
    original.run(everything);
    model::State wanted = original.read();
    model::State empty = copy.read();
    const auto dialect = dialect::make(*wanted.facts.target, wanted.facts.settings);
    dialect->canonicalise(wanted);
    dialect->canonicalise(empty);

    const std::string up = script(empty, wanted, *dialect);
    INFO(up);
    REQUIRE_NOTHROW(copy.run(up));
    model::State built = copy.read();
    dialect->canonicalise(built);
    CHECK(script(built, wanted, *dialect).empty());
    CHECK(built.schema == wanted.schema);

    const std::string down = script(built, empty, *dialect);
    INFO(down);
    REQUIRE_NOTHROW(copy.run(down));
    model::State bare = copy.read();
    dialect->canonicalise(bare);
    CHECK(bare.schema == empty.schema);
}
