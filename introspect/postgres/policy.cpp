// Introspect, PostgreSQL: row-level security policies.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view query =
    "SELECT n.nspname, c.relname, p.polname, p.polpermissive,"
    " CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete'"
    "  ELSE 'all' END,"
    " (SELECT array_agg(pg_get_userbyid(r)::text ORDER BY pg_get_userbyid(r)::text COLLATE \"C\")"
    "   FROM unnest(p.polroles) r WHERE r <> 0),"
    " pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), d.description"
    " FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace";

}  // namespace

void read_policies(Catalog& catalog, Draft& draft) {
    for (const Row row :
         catalog.query(std::string(query) + comment_join("pg_policy", "p.oid", "d") + "WHERE" +
                       std::string(user_schema) + "AND" + not_of_extension("pg_class", "c.oid") + "ORDER BY 1, 2, 3")) {
        model::Policy policy;
        policy.table = {row.text(0), row.text(1)};
        policy.name = row.text(2);
        policy.permissive = row.flag(3);
        policy.command = row.text(4);
        policy.roles = row.list(5);
        if (!row.is_null(6)) policy.condition = model::Expression(row.text(6));
        if (!row.is_null(7)) policy.check = model::Expression(row.text(7));
        policy.comment = row.text(8);
        draft.state.schema.policies.push_back(std::move(policy));
    }
}

}  // namespace schemac::introspect::postgres
