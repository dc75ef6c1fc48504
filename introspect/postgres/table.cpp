// Introspect, PostgreSQL: tables and partitioned tables, without what belongs to them.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view query =
    "SELECT c.oid, n.nspname, c.relname, d.description, c.relpersistence = 'u', c.reloptions,"
    " ts.spcname, CASE WHEN am.amname <> 'heap' THEN am.amname END, c.relrowsecurity, c.relforcerowsecurity,"
    " CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing'"
    "  WHEN 'i' THEN 'index ' || (SELECT quote_ident(ri.relname) FROM pg_index i JOIN pg_class ri ON ri.oid = "
    "i.indexrelid"
    "   WHERE i.indrelid = c.oid AND i.indisreplident) END,"
    " (SELECT array_agg(quote_ident(pn.nspname) || '.' || quote_ident(p.relname) ORDER BY h.inhseqno)"
    "   FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace"
    "   WHERE h.inhrelid = c.oid),"
    " c.relispartition, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),"
    " c.reltuples::bigint, c.relpages::bigint * current_setting('block_size')::bigint,"
    " (SELECT array_agg('toast.' || o) FROM pg_class tc, unnest(tc.reloptions) o WHERE tc.oid = c.reltoastrelid)"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam"
    " LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace";

model::postgres::TablePart part_of(const Row& row) {
    model::postgres::TablePart part;
    part.unlogged = row.flag(4);
    part.storage = parameters(row.list(5));
    part.storage.merge(parameters(row.list(17)));
    part.tablespace = row.text(6);
    part.access_method = row.text(7);
    part.row_security = row.flag(8);
    part.force_row_security = row.flag(9);
    part.replica_identity = row.text(10);
    std::vector<std::string> parents = row.list(11);
    if (row.flag(12) && !parents.empty()) {
        part.partition_of = parents.front();
        part.partition_bound = row.text(14);
    } else {
        part.inherits = std::move(parents);
    }
    part.partition_by = row.text(13);
    return part;
}

/// The server writes -1 (before 14: 0, with no pages) where it has no estimate yet.
model::TableSize size_of(const Row& row) {
    model::TableSize size;
    const long long rows = row.number(15);
    const long long bytes = row.number(16);
    if (rows < 0 || (rows == 0 && bytes == 0)) return size;
    size.rows = static_cast<std::uint64_t>(rows);
    size.bytes = static_cast<std::uint64_t>(bytes);
    return size;
}

}  // namespace

void read_tables(Catalog& catalog, Draft& draft) {
    auto& tables = draft.state.schema.tables;
    for (const Row row : catalog.query(std::string(query) + comment_join("pg_class", "c.oid", "d") +
                                       "WHERE c.relkind IN ('r', 'p') AND" + std::string(user_schema) + "AND" +
                                       not_of_extension("pg_class", "c.oid") + "ORDER BY 2, 3")) {
        model::Table table;
        table.name = {row.text(1), row.text(2)};
        table.comment = row.text(3);
        const model::postgres::TablePart part = part_of(row);
        if (!(part == model::postgres::TablePart{})) table.dialect = part;
        draft.state.facts.sizes[id_of(table)] = size_of(row);
        draft.tables[row.text(0)] = tables.size();
        tables.push_back(std::move(table));
    }
}

}  // namespace schemac::introspect::postgres
