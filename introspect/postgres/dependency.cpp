// Introspect, PostgreSQL: what views, and functions with a body in SQL's standard form, depend on, as the server
// recorded it. Columns are told along with their relation.
#include <map>

#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// Who refers (a view by its rule), and the relation, column, routine or type that is referred to.
constexpr std::string_view query =
    "SELECT DISTINCT n.nspname, c.relname, rn.nspname, rc.relname, rc.relkind, ra.attname,"
    " pn.nspname, p.proname, oidvectortypes(p.proargtypes), tn.nspname, t.typname, t.typtype"
    " FROM pg_depend d JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid"
    " JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('v', 'm')"
    " AND r.rulename = '_RETURN' JOIN pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_class rc ON d.refclassid = 'pg_class'::regclass AND rc.oid = d.refobjid"
    " LEFT JOIN pg_namespace rn ON rn.oid = rc.relnamespace"
    " LEFT JOIN pg_attribute ra ON ra.attrelid = rc.oid AND ra.attnum = d.refobjsubid AND d.refobjsubid > 0"
    " LEFT JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid"
    " LEFT JOIN pg_namespace pn ON pn.oid = p.pronamespace"
    " LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid"
    " LEFT JOIN pg_namespace tn ON tn.oid = t.typnamespace"
    " WHERE d.deptype = 'n' AND (rc.oid IS DISTINCT FROM c.oid) AND n.nspname !~ '^pg_'"
    " AND n.nspname <> 'information_schema'"
    " ORDER BY 1, 2, 3, 4, 6, 7, 8, 9, 10, 11";

void add_relation(const Row& row, std::vector<model::ObjectId>& list) {
    const model::QualifiedName name{row.text(2), row.text(3)};
    const std::string_view kind = row.view(4);
    if (kind == "S") list.push_back(id_of(model::Kind::sequence, name));
    const bool is_table = kind == "r" || kind == "p";
    if (is_table || kind == "v" || kind == "m") {
        const model::ObjectId id = id_of(is_table ? model::Kind::table : model::Kind::view, name);
        if (list.empty() || (list.back() != id && list.back().parent != name.name)) list.push_back(id);
        if (!row.is_null(5)) list.push_back(member_id(model::Kind::column, name, row.view(5)));
    }
}

void add(const Row& row, std::vector<model::ObjectId>& list) {
    if (!row.is_null(3)) add_relation(row, list);
    if (!row.is_null(7)) list.push_back({model::Kind::routine, row.text(6), row.text(8), row.text(7)});
    const std::string_view kind = row.view(11);
    const model::QualifiedName type{row.text(9), row.text(10)};
    if (kind == "e") list.push_back(id_of(model::Kind::enum_type, type));
    if (kind == "d") list.push_back(id_of(model::Kind::domain, type));
}

}  // namespace

void read_dependencies(Catalog& catalog, Draft& draft) {
    std::map<model::QualifiedName, model::View*> views;
    for (model::View& view : draft.state.schema.views)
        views[view.name] = &view;
    for (const Row row : catalog.query(std::string(query))) {
        const auto found = views.find({row.text(0), row.text(1)});
        if (found != views.end()) add(row, found->second->depends_on);
    }
}

}  // namespace schemac::introspect::postgres
