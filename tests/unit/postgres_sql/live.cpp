// A file read without a server is the database that it makes.
#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "tests/unit/postgres/scratch.h"
#include "tests/unit/postgres_sql/reading.h"

namespace schemac::test {
namespace {

constexpr const char* script = R"(
CREATE SCHEMA shop;
CREATE TYPE shop.status AS ENUM ('open', 'paid');
CREATE DOMAIN email AS character varying(320) CHECK (value LIKE '%_@_%');
CREATE SEQUENCE shop.numbers INCREMENT BY -2 START -1;
CREATE TABLE shop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email email NOT NULL UNIQUE,
    name varchar(40) DEFAULT 'nobody' CHECK (length(name) > 1),
    tags text[] DEFAULT '{}' NOT NULL,
    search text GENERATED ALWAYS AS (lower(name)) STORED,
    created timestamptz DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE shop.orders (
    id serial PRIMARY KEY,
    customer bigint NOT NULL REFERENCES shop.customers ON DELETE CASCADE,
    state shop.status DEFAULT 'open',
    total decimal(10, 2) DEFAULT 0 CHECK (total BETWEEN 0 AND 1000000),
    number int DEFAULT nextval('shop.numbers'),
    period tsrange,
    CHECK (state IN ('open', 'paid') AND (total > 0 OR customer IS NULL)),
    EXCLUDE USING gist (period WITH &&) WHERE (total > 5)
) WITH (fillfactor=70);
CREATE INDEX ON shop.orders (customer, lower(number::text) DESC) WHERE state <> 'paid';
CREATE UNIQUE INDEX orders_total ON shop.orders USING btree (total) INCLUDE (number);
COMMENT ON TABLE shop.orders IS 'what was bought';
COMMENT ON COLUMN shop.orders.total IS 'with tax';
CREATE VIEW shop.open_orders AS
    SELECT o.id, c.name, count(*) OVER () AS n, coalesce(o.total, 0) total
    FROM shop.orders o JOIN shop.customers c ON c.id = o.customer WHERE o.state = 'open' ORDER BY 1;
CREATE VIEW everybody (who, address) AS SELECT name, email FROM shop.customers;
CREATE MATERIALIZED VIEW totals AS SELECT customer, sum(total) FROM shop.orders GROUP BY customer;
CREATE UNIQUE INDEX totals_customer ON totals (customer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created = now(); RETURN NEW; END $$;
CREATE FUNCTION shop.price(n numeric, digits int DEFAULT 2, OUT result text, VARIADIC rest text[] DEFAULT '{}')
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = shop, public AS 'SELECT round(n, digits)::text';
CREATE TRIGGER touch_customers BEFORE UPDATE OF name ON shop.customers FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch();
CREATE TABLE logs (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE logs_2020 PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
CREATE INDEX logs_at ON logs (at);
)";

template <class T>
void check_same(const std::vector<T>& read, const std::vector<T>& live, const char* kind) {
    INFO(kind);
    CHECK(read.size() == live.size());
    for (std::size_t i = 0; i < std::min(read.size(), live.size()); ++i) {
        INFO(to_string(id_of(live[i])));
        CHECK(read[i] == live[i]);
    }
}

}  // namespace

TEST_CASE("a file read without a server is the database that it makes", "[postgres_sql][live]") {
    const Scratch database("schemac_sql_files");
    if (!database.present()) return;
    database.run(script);
    model::State live = database.read();
    Reading file(script);
    REQUIRE(file.diagnostics.empty());
    const auto dialect = dialect::make(*live.facts.target, live.facts.settings);
    dialect->canonicalise(live);
    dialect->canonicalise(file.state);
    check_same(file.state.schema.namespaces, live.schema.namespaces, "schemas");
    check_same(file.state.schema.enums, live.schema.enums, "enums");
    check_same(file.state.schema.domains, live.schema.domains, "domains");
    check_same(file.state.schema.sequences, live.schema.sequences, "sequences");
    check_same(file.state.schema.tables, live.schema.tables, "tables");
    check_same(file.state.schema.views, live.schema.views, "views");
    check_same(file.state.schema.routines, live.schema.routines, "routines");
    check_same(file.state.schema.triggers, live.schema.triggers, "triggers");
}

}  // namespace schemac::test
