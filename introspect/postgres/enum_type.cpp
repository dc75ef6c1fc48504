// Introspect, PostgreSQL: enum types.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {

void read_enums(Catalog& catalog, Draft& draft) {
    const std::string sql =
        "SELECT n.nspname, t.typname, d.description,"
        " (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)"
        " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace" +
        comment_join("pg_type", "t.oid", "d") + "WHERE t.typtype = 'e' AND" + std::string(user_schema) + "AND" +
        not_of_extension("pg_type", "t.oid") + "ORDER BY 1, 2";
    for (const Row row : catalog.query(sql))
        draft.state.schema.enums.push_back({{row.text(0), row.text(1)}, row.list(3), row.text(2)});
}

}  // namespace schemac::introspect::postgres
