// Introspect, PostgreSQL: indexes of tables and materialized views that are no constraint's.
#include "introspect/postgres/draft.h"
#include "introspect/postgres/index_parts.h"

namespace schemac::introspect::postgres {
namespace {

/// An index that a partition has from its parent's says so.
std::string query(const Catalog& catalog) {
    return "SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, am.amname,"
           " pg_get_expr(i.indpred, i.indrelid), " +
           catalog.since(15, "i.indnullsnotdistinct", "false") +
           ", d.description, c.reloptions, ts.spcname, i.indisclustered, NOT i.indisvalid, " +
           std::string(index_above) +
           " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
           " JOIN pg_am am ON am.oid = c.relam LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace" +
           comment_join("pg_class", "c.oid", "d") + "WHERE" + std::string(user_schema) +
           "AND NOT EXISTS (SELECT 1 FROM pg_constraint x WHERE x.conindid = i.indexrelid AND x.contype IN ('p', 'u', "
           "'x'))"
           " ORDER BY n.nspname, c.relname";
}

}  // namespace

void read_indexes(Catalog& catalog, Draft& draft) {
    auto parts = read_index_parts(catalog, false);
    for (const Row row : catalog.query(query(catalog))) {
        const std::string relation = row.text(1);
        model::Table* table = draft.table(relation);
        model::View* view = draft.view(relation);
        if (!table && !view) continue;
        model::Index index;
        index.name = row.text(2);
        index.unique = row.flag(3);
        index.method = row.text(4);
        IndexParts& elements = parts[row.text(0)];
        index.parts = std::move(elements.parts);
        index.include = std::move(elements.include);
        if (!row.is_null(5)) index.predicate = model::Expression(row.text(5));
        index.nulls_not_distinct = row.flag(6);
        index.comment = row.text(7);
        const model::postgres::IndexPart part{parameters(row.list(8)), row.text(9), row.flag(10), row.flag(11),
                                              row.text(12)};
        if (!(part == model::postgres::IndexPart{})) index.dialect = part;
        (table ? table->indexes : view->indexes).push_back(std::move(index));
    }
}

}  // namespace schemac::introspect::postgres
