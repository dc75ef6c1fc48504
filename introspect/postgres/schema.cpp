// Introspect, PostgreSQL: schemas.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {

/// `public` is in every database and so is no object, unless somebody gave it a comment of their own.
void read_schemas(Catalog& catalog, Draft& draft) {
    const std::string sql = "SELECT n.nspname, d.description FROM pg_namespace n" +
                            comment_join("pg_namespace", "n.oid", "d") + "WHERE" + std::string(user_schema) + "AND" +
                            not_of_extension("pg_namespace", "n.oid") +
                            "AND (n.nspname <> 'public' OR d.description <> 'standard public schema')"
                            " ORDER BY n.nspname";
    for (const Row row : catalog.query(sql))
        draft.state.schema.namespaces.push_back({row.text(0), row.text(1)});
}

}  // namespace schemac::introspect::postgres
