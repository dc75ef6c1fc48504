// Introspect, PostgreSQL: range types. One with a canonical function is named and left alone: the function takes the
// type, and the type the function, so that neither can be made first but by a server's own tricks.
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/types.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

std::string query(const Catalog& catalog) {
    return "SELECT n.nspname, t.typname, format_type(r.rngsubtype, NULL), r.rngcanonical <> 0,"
           " CASE WHEN NOT o.opcdefault THEN CASE WHEN os.nspname = 'pg_catalog' THEN quote_ident(o.opcname)"
           "  ELSE quote_ident(os.nspname) || '.' || quote_ident(o.opcname) END END,"
           " CASE WHEN r.rngcollation <> b.typcollation THEN CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname::text"
           "  ELSE quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END END,"
           " nullif(r.rngsubdiff::oid, 0)::regproc, " +
           catalog.since(14, "(SELECT m.typname FROM pg_type m WHERE m.oid = r.rngmultitypid)", "NULL") +
           ", d.description"
           " FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid JOIN pg_namespace n ON n.oid = t.typnamespace"
           " JOIN pg_type b ON b.oid = r.rngsubtype JOIN pg_opclass o ON o.oid = r.rngsubopc"
           " JOIN pg_namespace os ON os.oid = o.opcnamespace LEFT JOIN pg_collation co ON co.oid = r.rngcollation"
           " LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace" +
           comment_join("pg_type", "t.oid", "d") + "WHERE" + std::string(user_schema) + "AND" +
           not_of_extension("pg_type", "t.oid") + "ORDER BY 1, 2";
}

}  // namespace

void read_ranges(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query(catalog))) {
        model::RangeType range;
        range.name = {row.text(0), row.text(1)};
        if (row.flag(3)) {
            draft.unmanaged("range type with a canonical function", dialect::postgres::quote(range.name));
            continue;
        }
        range.subtype = dialect::postgres::parse_type(row.view(2));
        range.operator_class = row.text(4);
        range.collation = row.text(5);
        range.difference = row.text(6);
        range.multirange = row.text(7);
        range.comment = row.text(8);
        draft.state.schema.ranges.push_back(std::move(range));
    }
}

}  // namespace schemac::introspect::postgres
