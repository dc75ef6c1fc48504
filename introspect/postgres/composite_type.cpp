// Introspect, PostgreSQL: composite types that are no table's row type.
#include <unordered_map>

#include "compiler/dialect/postgres/types.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view type_query =
    "SELECT c.oid, n.nspname, t.typname, d.description FROM pg_type t"
    " JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' JOIN pg_namespace n ON n.oid = t.typnamespace";

constexpr std::string_view attribute_query =
    "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod),"
    " CASE WHEN a.attcollation <> b.typcollation THEN CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname::text"
    "  ELSE quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END END,"
    " d.description"
    " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'"
    " JOIN pg_type b ON b.oid = a.atttypid LEFT JOIN pg_collation co ON co.oid = a.attcollation"
    " LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace";

}  // namespace

void read_composites(Catalog& catalog, Draft& draft) {
    auto& composites = draft.state.schema.composites;
    std::unordered_map<std::string, std::size_t> places;
    for (const Row row :
         catalog.query(std::string(type_query) + comment_join("pg_type", "t.oid", "d") + "WHERE" +
                       std::string(user_schema) + "AND" + not_of_extension("pg_type", "t.oid") + "ORDER BY 2, 3")) {
        places[row.text(0)] = composites.size();
        composites.push_back({{row.text(1), row.text(2)}, {}, row.text(3)});
    }
    for (const Row row :
         catalog.query(std::string(attribute_query) + comment_join("pg_class", "a.attrelid", "d", "a.attnum") +
                       "WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum")) {
        const auto found = places.find(row.text(0));
        if (found == places.end()) continue;
        composites[found->second].attributes.push_back(
            {row.text(1), dialect::postgres::parse_type(row.view(2)), row.text(3), row.text(4)});
    }
}

}  // namespace schemac::introspect::postgres
