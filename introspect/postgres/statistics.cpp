// Introspect, PostgreSQL: statistics objects, of tables and materialized views.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// The kind `e` is that of the expressions themselves, and goes without saying.
std::string query(const Catalog& catalog) {
    return "SELECT n.nspname, s.stxname, cn.nspname, c.relname,"
           " ARRAY(SELECT CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' ELSE 'mcv' END"
           "  FROM unnest(s.stxkind) k WHERE k <> 'e'),"
           " (SELECT array_agg(a.attname ORDER BY u.n) FROM unnest(s.stxkeys) WITH ORDINALITY u(attnum, n)"
           "   JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = u.attnum), " +
           catalog.since(14, "pg_get_statisticsobjdef_expressions(s.oid)", "NULL::text[]") + ", " +
           catalog.since(13, "coalesce(s.stxstattarget, -1)", "-1") +
           ", d.description FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace"
           " JOIN pg_class c ON c.oid = s.stxrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace" +
           comment_join("pg_statistic_ext", "s.oid", "d") + "WHERE" + std::string(user_schema) + "AND" +
           not_of_extension("pg_statistic_ext", "s.oid") + "ORDER BY 1, 2";
}

}  // namespace

void read_statistics(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query(catalog))) {
        model::Statistics statistics;
        statistics.name = {row.text(0), row.text(1)};
        statistics.table = {row.text(2), row.text(3)};
        statistics.kinds = row.list(4);
        for (std::string& column : row.list(5))
            statistics.parts.emplace_back().column = std::move(column);
        for (std::string& expression : row.list(6))
            statistics.parts.emplace_back().expression = model::Expression(std::move(expression));
        statistics.target = static_cast<int>(row.number(7));
        statistics.comment = row.text(8);
        draft.state.schema.statistics.push_back(std::move(statistics));
    }
}

}  // namespace schemac::introspect::postgres
