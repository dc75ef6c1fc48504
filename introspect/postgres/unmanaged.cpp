// Introspect, PostgreSQL: the objects of kinds that schemac doesn't manage, by name, in one query. What is added to the
// managed kinds is taken out here.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// A branch of the query: kind and name of the objects in a catalog `o` of a schema `n`.
std::string in_schema(std::string_view kind, std::string_view catalog, std::string_view name, std::string_view schema,
                      std::string_view condition = "true") {
    return "SELECT '" + std::string(kind) + "', quote_ident(n.nspname) || '.' || " + std::string(name) + " FROM " +
           std::string(catalog) + " o JOIN pg_namespace n ON n.oid = o." + std::string(schema) + " WHERE" +
           std::string(user_schema) + "AND " + std::string(condition) + " AND" + not_of_extension(catalog, "o.oid");
}

/// One of a catalog whose objects belong to the database.
std::string of_database(std::string_view kind, std::string_view catalog, std::string_view name,
                        std::string_view condition = "true") {
    return "SELECT '" + std::string(kind) + "', quote_ident(o." + std::string(name) + ")::text FROM " +
           std::string(catalog) + " o WHERE o.oid >= 16384 AND " + std::string(condition) + " AND" +
           not_of_extension(catalog, "o.oid");
}

/// One of a catalog whose objects belong to a relation `c`.
std::string of_relation(std::string_view kind, std::string_view catalog, std::string_view name,
                        std::string_view relation, std::string_view condition = "true") {
    return "SELECT '" + std::string(kind) +
           "', quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || "
           "quote_ident(o." +
           std::string(name) + ") FROM " + std::string(catalog) + " o JOIN pg_class c ON c.oid = o." +
           std::string(relation) + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE" + std::string(user_schema) +
           "AND " + std::string(condition) + " AND" + not_of_extension("pg_class", "c.oid");
}

std::string types() {
    return in_schema("base type", "pg_type", "quote_ident(o.typname)", "typnamespace",
                     "o.typtype IN ('b', 'p') AND o.typelem = 0");
}

std::string routines_and_operators() {
    return in_schema("operator", "pg_operator",
                     "o.oprname || '(' || format_type(o.oprleft, NULL) || ', ' || format_type(o.oprright, NULL) || "
                     "')'",
                     "oprnamespace") +
           " UNION ALL " + in_schema("operator class", "pg_opclass", "quote_ident(o.opcname)", "opcnamespace") +
           " UNION ALL " + in_schema("operator family", "pg_opfamily", "quote_ident(o.opfname)", "opfnamespace") +
           " UNION ALL " + in_schema("conversion", "pg_conversion", "quote_ident(o.conname)", "connamespace");
}

std::string text_search() {
    return in_schema("text search configuration", "pg_ts_config", "quote_ident(o.cfgname)", "cfgnamespace") +
           " UNION ALL " +
           in_schema("text search dictionary", "pg_ts_dict", "quote_ident(o.dictname)", "dictnamespace") +
           " UNION ALL " + in_schema("text search parser", "pg_ts_parser", "quote_ident(o.prsname)", "prsnamespace") +
           " UNION ALL " +
           in_schema("text search template", "pg_ts_template", "quote_ident(o.tmplname)", "tmplnamespace") +
           " UNION ALL " +
           in_schema("foreign table", "pg_class", "quote_ident(o.relname)", "relnamespace", "o.relkind = 'f'");
}

std::string database_wide() {
    return of_database("publication", "pg_publication", "pubname") + " UNION ALL " +
           of_database("foreign data wrapper", "pg_foreign_data_wrapper", "fdwname") + " UNION ALL " +
           of_database("foreign server", "pg_foreign_server", "srvname") + " UNION ALL " +
           of_database("language", "pg_language", "lanname") + " UNION ALL " +
           of_database("access method", "pg_am", "amname") +
           " UNION ALL SELECT 'user mapping', quote_ident(m.srvname) || ' for ' || quote_ident(m.usename)"
           " FROM pg_user_mappings m"
           " UNION ALL SELECT 'transform', format_type(o.trftype, NULL) || ' for ' || quote_ident(l.lanname)"
           " FROM pg_transform o JOIN pg_language l ON l.oid = o.trflang WHERE" +
           not_of_extension("pg_transform", "o.oid") +
           " UNION ALL SELECT 'subscription', quote_ident(s.subname) FROM pg_subscription s JOIN pg_database d ON "
           "d.oid = s.subdbid"
           " WHERE d.datname = current_database() UNION ALL "
           "SELECT 'cast', '(' || format_type(o.castsource, NULL) || ' as ' || format_type(o.casttarget, NULL) || ')'"
           " FROM pg_cast o WHERE o.oid >= 16384 AND" +
           not_of_extension("pg_cast", "o.oid") + "AND" + not_internal("pg_cast", "o.oid");
}

std::string of_relations() {
    return of_relation("default of a column of the view", "pg_attribute", "attname", "attrelid",
                       "o.atthasdef AND c.relkind = 'v'") +
           " UNION ALL SELECT 'typed table', quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c"
           " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.reloftype <> 0 AND" +
           std::string(user_schema);
}

/// Access rights of kinds that aren't managed themselves.
std::string grants() {
    return "SELECT 'grants', 'relation ' || quote_ident(n.nspname) || '.' || quote_ident(o.relname) FROM pg_class o"
           " JOIN pg_namespace n ON n.oid = o.relnamespace WHERE" +
           std::string(user_schema) + "AND o.relacl IS NOT NULL AND o.relkind = 'f' AND" +
           not_of_extension("pg_class", "o.oid") +
           "UNION ALL SELECT 'grants', 'type ' || quote_ident(n.nspname) || '.' || quote_ident(o.typname) FROM pg_type "
           "o"
           " JOIN pg_namespace n ON n.oid = o.typnamespace WHERE" +
           std::string(user_schema) + "AND o.typacl IS NOT NULL AND o.typtype NOT IN ('e', 'd', 'c', 'r') AND" +
           not_of_extension("pg_type", "o.oid");
}

}  // namespace

void read_unmanaged(Catalog& catalog, Draft& draft) {
    const std::string sql = types() + " UNION ALL " + routines_and_operators() + " UNION ALL " + text_search() +
                            " UNION ALL " + database_wide() + " UNION ALL " + of_relations() + " UNION ALL " + grants();
    for (const Row row : catalog.query(sql))
        draft.unmanaged(row.text(0), row.text(1));
}

}  // namespace schemac::introspect::postgres
