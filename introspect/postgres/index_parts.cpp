// Introspect, PostgreSQL: the key parts and included columns of indexes.
#include "introspect/postgres/index_parts.h"

#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// An operator class is told only where it isn't the default of its type, a collation where it isn't the column's.
std::string query(const Catalog& catalog, bool of_constraints) {
    const std::string options = catalog.since(13, "ia.attoptions", "NULL");
    return "SELECT i.indexrelid, k.n > i.indnkeyatts, a.attname,"
           " CASE WHEN i.indkey[k.n - 1] = 0 THEN pg_get_indexdef(i.indexrelid, k.n, false) END,"
           " i.indoption[k.n - 1], CASE WHEN NOT o.opcdefault OR " +
           options +
           " IS NOT NULL THEN CASE WHEN oc.nspname = 'pg_catalog' THEN quote_ident(o.opcname)"
           "  ELSE quote_ident(oc.nspname) || '.' || quote_ident(o.opcname) END END, " +
           options +
           ", CASE WHEN i.indcollation[k.n - 1] <> coalesce(a.attcollation, t.typcollation) THEN"
           "  CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname"
           "  ELSE quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END END"
           " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
           ""
           " CROSS JOIN LATERAL generate_series(1, i.indnatts::int) k(n)"
           " JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = k.n"
           " JOIN pg_type t ON t.oid = ia.atttypid"
           " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n - 1] AND a.attnum <> 0"
           " LEFT JOIN pg_opclass o ON o.oid = i.indclass[k.n - 1] LEFT JOIN pg_namespace oc ON oc.oid = "
           "o.opcnamespace"
           " LEFT JOIN pg_collation co ON co.oid = i.indcollation[k.n - 1]"
           " LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace"
           " WHERE" +
           std::string(user_schema) + "AND " + (of_constraints ? "" : "NOT ") +
           "EXISTS (SELECT 1 FROM pg_constraint x WHERE x.conindid = i.indexrelid AND x.contype IN ('p', 'u', 'x'))"
           " ORDER BY i.indexrelid, k.n";
}

std::string with_parameters(std::string operator_class, const std::vector<std::string>& settings) {
    std::string list;
    for (const auto& [name, value] : parameters(settings))
        list += (list.empty() ? "(" : ", ") + name + '=' + value;
    return operator_class + (list.empty() ? "" : list + ")");
}

model::KeyPart part_of(const Row& row) {
    constexpr long long descending = 1;
    constexpr long long nulls_first = 2;
    model::KeyPart part;
    part.column = row.text(2);
    if (!row.is_null(3)) part.expression = model::Expression(row.text(3));
    const long long option = row.number(4);
    if (option & descending) part.order = model::Order::descending;
    const bool implied = ((option & descending) != 0) == ((option & nulls_first) != 0);
    if (!implied) part.nulls = option & nulls_first ? model::Nulls::first : model::Nulls::last;
    part.operator_class = with_parameters(row.text(5), row.list(6));
    part.collation = row.text(7);
    return part;
}

}  // namespace

std::unordered_map<std::string, IndexParts> read_index_parts(Catalog& catalog, bool of_constraints) {
    std::unordered_map<std::string, IndexParts> all;
    for (const Row row : catalog.query(query(catalog, of_constraints))) {
        IndexParts& index = all[row.text(0)];
        if (row.flag(1))
            index.include.push_back(row.text(2));
        else
            index.parts.push_back(part_of(row));
    }
    return all;
}

}  // namespace schemac::introspect::postgres
