// Introspect, PostgreSQL: domains and their checks.
#include <unordered_map>

#include "compiler/dialect/postgres/types.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view domain_query =
    "SELECT t.oid, n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,"
    " CASE WHEN t.typcollation <> b.typcollation THEN"
    "  CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname ELSE quote_ident(cn.nspname) || '.' || "
    "quote_ident(co.collname) END END,"
    " d.description"
    " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_type b ON b.oid = t.typbasetype"
    " LEFT JOIN pg_collation co ON co.oid = t.typcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace";

constexpr std::string_view check_query =
    "SELECT k.contypid, k.conname, pg_get_expr(k.conbin, 0), k.convalidated, d.description FROM pg_constraint k"
    " LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0"
    " WHERE k.contypid <> 0 AND k.contype = 'c' ORDER BY k.contypid, k.conname";

}  // namespace

void read_domains(Catalog& catalog, Draft& draft) {
    auto& domains = draft.state.schema.domains;
    std::unordered_map<std::string, std::size_t> places;
    for (const Row row :
         catalog.query(std::string(domain_query) + comment_join("pg_type", "t.oid", "d") + "WHERE t.typtype = 'd' AND" +
                       std::string(user_schema) + "AND" + not_of_extension("pg_type", "t.oid") + "ORDER BY 2, 3")) {
        model::Domain domain;
        domain.name = {row.text(1), row.text(2)};
        domain.type = dialect::postgres::parse_type(row.view(3));
        domain.not_null = row.flag(4);
        if (!row.is_null(5)) domain.default_value = model::Expression(row.text(5));
        domain.collation = row.text(6);
        domain.comment = row.text(7);
        places[row.text(0)] = domains.size();
        domains.push_back(std::move(domain));
    }
    for (const Row row : catalog.query(std::string(check_query))) {
        const auto found = places.find(row.text(0));
        if (found == places.end()) continue;
        model::Check check;
        check.name = row.text(1);
        check.expression = model::Expression(row.text(2));
        check.validated = row.flag(3);
        check.comment = row.text(4);
        domains[found->second].checks.push_back(std::move(check));
    }
}

}  // namespace schemac::introspect::postgres
