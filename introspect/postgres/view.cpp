// Introspect, PostgreSQL: views and materialized views. The names of their columns are in the query as the server shows
// it.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view query =
    "SELECT c.oid, n.nspname, c.relname, c.relkind = 'm', pg_get_viewdef(c.oid), d.description, c.reloptions,"
    " ts.spcname, c.relispopulated,"
    " (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a JOIN pg_description x ON x.classoid ="
    "   'pg_class'::regclass AND x.objoid = c.oid AND x.objsubid = a.attnum WHERE a.attrelid = c.oid),"
    " (SELECT array_agg(x.description ORDER BY x.objsubid) FROM pg_description x WHERE x.classoid ="
    "   'pg_class'::regclass AND x.objoid = c.oid AND x.objsubid > 0)"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace";

std::string without_semicolon(std::string_view text) {
    while (!text.empty() && (text.back() == ';' || text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    return std::string(text);
}

}  // namespace

void read_views(Catalog& catalog, Draft& draft) {
    auto& views = draft.state.schema.views;
    for (const Row row : catalog.query(std::string(query) + comment_join("pg_class", "c.oid", "d") +
                                       "WHERE c.relkind IN ('v', 'm') AND" + std::string(user_schema) + "AND" +
                                       not_of_extension("pg_class", "c.oid") + "ORDER BY 2, 3")) {
        model::View view;
        view.name = {row.text(1), row.text(2)};
        view.materialized = row.flag(3);
        view.query = model::Expression(without_semicolon(row.view(4)));
        view.comment = row.text(5);
        const std::vector<std::string> columns = row.list(9);
        const std::vector<std::string> comments = row.list(10);
        for (std::size_t n = 0; n < columns.size() && n < comments.size(); ++n)
            view.column_comments[columns[n]] = comments[n];
        model::postgres::ViewPart part;
        part.options = parameters(row.list(6));
        part.tablespace = row.text(7);
        part.with_data = row.flag(8);
        if (!(part == model::postgres::ViewPart{})) view.dialect = part;
        draft.views[row.text(0)] = views.size();
        views.push_back(std::move(view));
    }
}

}  // namespace schemac::introspect::postgres
