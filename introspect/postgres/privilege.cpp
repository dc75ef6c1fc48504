// Introspect, PostgreSQL: privileges, as far as they differ from those of a new object: `acldefault`, or what initdb
// set.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

using model::Kind;

/// Every object with privileges of its own, and those that it would have had without: kind, schema, parent, name, who
/// makes them (of default privileges), the owner, both lists.
std::string objects() {
    const std::string own(user_schema);
    const auto initial = [](std::string_view catalog, std::string_view oid, std::string_view otherwise) {
        return "coalesce((SELECT i.initprivs FROM pg_init_privs i WHERE i.classoid = '" + std::string(catalog) +
               "'::regclass AND i.objoid = " + std::string(oid) + " AND i.objsubid = 0), " + std::string(otherwise) +
               ")";
    };
    return "SELECT 'schema' AS kind, '' AS schema, '' AS parent, n.nspname::text AS name, NULL::text AS creator,"
           " n.nspowner AS owner, n.nspacl AS acl, " +
           initial("pg_namespace", "n.oid", "acldefault('n', n.nspowner)") +
           " AS base FROM pg_namespace n WHERE n.nspacl IS NOT NULL AND" + own + "AND" +
           not_of_extension("pg_namespace", "n.oid") +
           "UNION ALL SELECT CASE WHEN c.relkind IN ('v', 'm') THEN 'view' WHEN c.relkind = 'S' THEN 'sequence' ELSE "
           "'table' END, n.nspname, '', c.relname, NULL, c.relowner, c.relacl,"
           " acldefault(CASE WHEN c.relkind = 'S' THEN 's' ELSE 'r' END::\"char\", c.relowner)"
           " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
           " WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND" +
           own + "AND" + not_of_extension("pg_class", "c.oid") +
           "UNION ALL SELECT 'column', n.nspname, c.relname, a.attname, NULL, c.relowner, a.attacl, NULL::aclitem[]"
           " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
           " WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND" +
           own + "AND" + not_of_extension("pg_class", "c.oid") +
           "UNION ALL SELECT 'routine', n.nspname, oidvectortypes(p.proargtypes), p.proname, NULL, p.proowner, "
           "p.proacl,"
           " acldefault('f', p.proowner) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
           " WHERE p.proacl IS NOT NULL AND" +
           own + "AND" + not_of_extension("pg_proc", "p.oid") +
           "UNION ALL SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE "
           "'type' END, n.nspname, '',"
           " t.typname, NULL, t.typowner, t.typacl, acldefault('T', t.typowner)"
           " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
           " WHERE t.typacl IS NOT NULL AND t.typtype IN ('e', 'd', 'c', 'r') AND" +
           own + "AND" + not_of_extension("pg_type", "t.oid") +
           "UNION ALL SELECT CASE a.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'f' THEN "
           "'routine'"
           " WHEN 'T' THEN 'enum' ELSE 'schema' END, coalesce(n.nspname, ''), '', '',"
           " CASE WHEN pg_get_userbyid(a.defaclrole) = current_user THEN '' ELSE pg_get_userbyid(a.defaclrole)::text "
           "END,"
           " a.defaclrole, a.defaclacl, CASE WHEN a.defaclnamespace = 0 THEN"
           " acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END, a.defaclrole)"
           " ELSE NULL::aclitem[] END"
           " FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace"
           " WHERE a.defaclobjtype IN ('r', 'S', 'f', 'T', 'n')";
}

/// A line for each role and object, those of one object in the order in which they were granted.
std::string query() {
    const std::string side =
        "(SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable, min(e.n) AS n FROM aclexplode(";
    return "SELECT o.kind, o.schema, o.parent, o.name, o.creator,"
           " CASE WHEN x.grantee = 0 THEN '' ELSE pg_get_userbyid(x.grantee)::text END AS role,"
           " array_agg(x.word ORDER BY x.word) FILTER (WHERE x.granted AND NOT x.grantable AND NOT x.based),"
           " array_agg(x.word ORDER BY x.word) FILTER (WHERE x.grantable),"
           " array_agg(x.word ORDER BY x.word) FILTER (WHERE NOT x.granted)"
           " FROM (" +
           objects() +
           ") o CROSS JOIN LATERAL (SELECT coalesce(a.grantee, b.grantee) AS grantee,"
           " lower(coalesce(a.privilege_type, b.privilege_type)) AS word, a.grantee IS NOT NULL AS granted,"
           " coalesce(a.grantable, false) AND a.grantee <> o.owner AS grantable, b.grantee IS NOT NULL AS based,"
           " coalesce(a.n, 0) AS n FROM " +
           side +
           "o.acl) WITH ORDINALITY e(grantor, grantee, privilege_type, is_grantable, n) GROUP BY 1, 2) a FULL JOIN " +
           side +
           "o.base) WITH ORDINALITY e(grantor, grantee, privilege_type, is_grantable, n) GROUP BY 1, 2) b ON b.grantee "
           "= a.grantee AND b.privilege_type = a.privilege_type) x"
           " WHERE (x.granted AND NOT x.based) OR x.grantable OR NOT x.granted"
           " GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, min(x.n), 6";
}

Kind kind_of(std::string_view word) {
    for (const Kind kind : {Kind::schema, Kind::table, Kind::view, Kind::sequence, Kind::column, Kind::routine,
                            Kind::domain, Kind::composite_type, Kind::range_type})
        if (word == to_string(kind)) return kind;
    return Kind::enum_type;
}

}  // namespace

void read_privileges(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query())) {
        model::Privilege privilege;
        privilege.object = {kind_of(row.view(0)), row.text(1), row.text(2), row.text(3)};
        privilege.by_default = !row.is_null(4);
        privilege.creator = row.text(4);
        privilege.grantee = row.text(5);
        privilege.granted = row.list(6);
        privilege.grantable = row.list(7);
        privilege.revoked = row.list(8);
        draft.state.schema.privileges.push_back(std::move(privilege));
    }
}

}  // namespace schemac::introspect::postgres
