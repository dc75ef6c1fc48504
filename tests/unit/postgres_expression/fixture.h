// What the tests of PostgreSQL expressions share: a table with a column of each type, in the model and on a live
// server.
#pragma once

#include <cstdlib>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/expression.h"

namespace schemac::test {

namespace expression = dialect::postgres::expression;

struct ColumnSpec {
    const char* name;
    const char* type;
};

/// Columns of the table `t`, by short names.
inline constexpr ColumnSpec columns[] = {{"i", "integer"},
                                         {"big", "bigint"},
                                         {"small", "smallint"},
                                         {"n", "numeric"},
                                         {"money2", "numeric(10,2)"},
                                         {"f", "double precision"},
                                         {"r", "real"},
                                         {"v", "character varying(20)"},
                                         {"x", "text"},
                                         {"c", "character(3)"},
                                         {"yes", "boolean"},
                                         {"d", "date"},
                                         {"ts", "timestamp without time zone"},
                                         {"tz", "timestamp with time zone"},
                                         {"tm", "time without time zone"},
                                         {"iv", "interval"},
                                         {"j", "jsonb"},
                                         {"js", "json"},
                                         {"u", "uuid"},
                                         {"a", "integer[]"},
                                         {"ta", "text[]"},
                                         {"va", "character varying(10)[]"},
                                         {"by", "bytea"},
                                         {"ip", "inet"},
                                         {"nm", "name"},
                                         {"rg", "int4range"},
                                         {"tsv", "tsvector"},
                                         {"e", "public.mood"},
                                         {"em", "public.email"},
                                         {"bits", "bit(4)"},
                                         {"\"Mixed Case\"", "text"}};

inline constexpr const char* declarations =
    "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');"
    "CREATE DOMAIN email AS character varying(320);"
    "CREATE SEQUENCE counter;"
    "CREATE FUNCTION slug(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';"
    "CREATE FUNCTION price(numeric, integer DEFAULT 2) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
    "CREATE FUNCTION pairs() RETURNS TABLE (a integer, b text) LANGUAGE sql AS 'SELECT 1, $$x$$';";

inline model::Type verbatim(const char* text) {
    model::Type type;
    type.name = text;
    type.verbatim = true;
    return type;
}

inline model::Schema make_schema() {
    model::Schema schema;
    schema.enums.push_back({{"public", "mood"}, {"sad", "ok", "happy"}, {}});
    model::Domain domain;
    domain.name = {"public", "email"};
    domain.type = verbatim("character varying(320)");
    schema.domains.push_back(domain);
    model::Sequence counter;
    counter.name = {"public", "counter"};
    schema.sequences.push_back(counter);
    model::Routine slug;
    slug.name = {"public", "slug"};
    slug.signature = "text";
    slug.parameters = "text";
    slug.returns = "text";
    schema.routines.push_back(slug);
    model::Routine price;
    price.name = {"public", "price"};
    price.signature = "numeric, integer";
    price.parameters = "numeric, integer DEFAULT 2";
    price.returns = "numeric";
    schema.routines.push_back(price);
    model::Routine pairs;
    pairs.name = {"public", "pairs"};
    pairs.returns = "TABLE(a integer, b text)";
    schema.routines.push_back(pairs);
    model::Table table;
    table.name = {"public", "t"};
    for (const ColumnSpec& spec : columns) {
        model::Column column;
        column.name = std::string(spec.name) == "\"Mixed Case\"" ? "Mixed Case" : spec.name;
        column.type = verbatim(spec.type);
        table.columns.push_back(column);
    }
    schema.tables.push_back(table);
    return schema;
}

/// The names of the schema above, and the scope of its table.
struct Scene {
    explicit Scene(int major = 15) : names(schema, "public", major) {}
    model::Schema schema = make_schema();
    expression::Names names;
    expression::Scope scope() const { return {&names, {"public", "t"}, &schema.tables[0].columns, {}}; }

    std::string canonical(const std::string& sql) const {
        return expression::canonical(model::Expression(sql), scope()).canonical;
    }
    std::string canonical_default(const std::string& sql, const char* type) const {
        return expression::canonical_default(model::Expression(sql), verbatim(type), scope()).canonical;
    }
};

/// A connection in a transaction that is never committed, with the table made; null where no server is named.
class Live {
  public:
    static std::unique_ptr<Live> connect(const char* variable) {
        const char* url = std::getenv(variable);
        return url ? std::unique_ptr<Live>(new Live(std::string(url) + "/postgres")) : nullptr;
    }

    int major() const { return connection_.server_version() / 10000; }

    /// What the server shows of a check, a default or a view's query; throws pqxx::sql_error where it refuses.
    std::string check(const std::string& sql) {
        pqxx::subtransaction nested(work_);
        nested.exec("ALTER TABLE t ADD CONSTRAINT k CHECK (" + sql + ") NOT VALID");
        return nested.exec("SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'k'")[0][0].c_str();
    }
    std::string default_of(const std::string& type, const std::string& sql) {
        pqxx::subtransaction nested(work_);
        nested.exec("CREATE TABLE w (c " + type + " DEFAULT " + sql + ")");
        const pqxx::result rows =
            nested.exec("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'w'::regclass");
        return rows.empty() ? "NULL" : rows[0][0].c_str();
    }
    std::string view(const std::string& sql) {
        pqxx::subtransaction nested(work_);
        nested.exec("CREATE VIEW w AS " + sql);
        std::string text = nested.exec("SELECT pg_get_viewdef('w'::regclass)")[0][0].c_str();
        text.pop_back();  // the semicolon
        return text;
    }
    void exec(const std::string& sql) { work_.exec(sql); }

  private:
    explicit Live(const std::string& url) : connection_(url), work_(connection_) {
        work_.exec("SET LOCAL timezone = 'UTC'; SET LOCAL search_path = public");
        work_.exec(declarations);
        std::string table = "CREATE TABLE t (";
        for (const ColumnSpec& spec : columns)
            table += std::string(table.ends_with('(') ? "" : ", ") + spec.name + ' ' + spec.type;
        work_.exec(table + ')');
    }

    pqxx::connection connection_;
    pqxx::work work_;
};

}  // namespace schemac::test
