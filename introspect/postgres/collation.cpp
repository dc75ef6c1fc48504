// Introspect, PostgreSQL: collations. Where the locale of an ICU collation stands changed with 15 and 17.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

std::string query(const Catalog& catalog) {
    const std::string locale = catalog.since(17, "o.colllocale", catalog.since(15, "o.colliculocale", "NULL::text"));
    return "SELECT n.nspname, o.collname, CASE o.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' "
           "END,"
           " coalesce(" +
           locale +
           ", CASE WHEN o.collcollate = o.collctype THEN o.collcollate END), o.collcollate, o.collctype,"
           " o.collisdeterministic, " +
           catalog.since(16, "o.collicurules", "NULL") +
           ", d.description FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace" +
           comment_join("pg_collation", "o.oid", "d") + "WHERE" + std::string(user_schema) + "AND" +
           not_of_extension("pg_collation", "o.oid") + "ORDER BY 1, 2";
}

}  // namespace

void read_collations(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query(catalog))) {
        model::Collation collation;
        collation.name = {row.text(0), row.text(1)};
        collation.provider = row.text(2);
        collation.locale = row.text(3);
        if (collation.locale.empty()) {
            collation.collate = row.text(4);
            collation.ctype = row.text(5);
        }
        collation.deterministic = row.flag(6);
        collation.rules = row.text(7);
        collation.comment = row.text(8);
        draft.state.schema.collations.push_back(std::move(collation));
    }
}

}  // namespace schemac::introspect::postgres
