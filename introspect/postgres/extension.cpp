// Introspect, PostgreSQL: extensions. What they own is read by nobody.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {

/// Those that initdb installed (oids below 16384: plpgsql) are part of the server, as pg_dump has it. An extension
/// brings its own comment along, so only another one counts.
void read_extensions(Catalog& catalog, Draft& draft) {
    const std::string sql =
        "SELECT e.extname, n.nspname, e.extversion, nullif(d.description, a.comment) FROM pg_extension e"
        " JOIN pg_namespace n ON n.oid = e.extnamespace"
        " LEFT JOIN pg_available_extensions() a ON a.name = e.extname" +
        comment_join("pg_extension", "e.oid", "d") + "WHERE e.oid >= 16384 ORDER BY e.extname";
    for (const Row row : catalog.query(sql))
        draft.state.schema.extensions.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
}

}  // namespace schemac::introspect::postgres
