// Introspect, PostgreSQL: columns of tables. An inheriting table has its own columns only; a partition all of them,
// and canonicalising takes out those that are its parent's.
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/sequence_options.h"
#include "compiler/dialect/postgres/types.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

std::string query(const Catalog& catalog) {
    const std::string compression = catalog.since(14, "nullif(a.attcompression, '')", "NULL");
    return "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
           " pg_get_expr(f.adbin, f.adrelid), a.attidentity, a.attgenerated,"
           " CASE WHEN a.attcollation <> t.typcollation THEN CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname"
           "  ELSE quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END END,"
           " d.description, CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END, " +
           compression +
           ", coalesce(a.attstattarget, -1), a.attoptions,"
           " sc.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,"
           " s.seqcycle, " +
           catalog.since(18, "nn.conname, nn.convalidated, nn.connoinherit", "NULL, true, false") +
           " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
           " JOIN pg_type t ON t.oid = a.atttypid"
           " LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum"
           " LEFT JOIN pg_collation co ON co.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = "
           "co.collnamespace"
           " LEFT JOIN pg_depend o ON a.attidentity <> '' AND o.classid = 'pg_class'::regclass AND o.deptype = 'i'"
           "  AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum"
           " LEFT JOIN pg_sequence s ON s.seqrelid = o.objid LEFT JOIN pg_class sc ON sc.oid = s.seqrelid" +
           catalog.since(18,
                         " LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n'"
                         " AND nn.conkey[1] = a.attnum AND nn.conislocal",
                         "") +
           comment_join("pg_class", "a.attrelid", "d", "a.attnum") +
           "WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped"
           " AND (a.attislocal OR c.relispartition) AND" +
           std::string(user_schema) + "ORDER BY a.attrelid, a.attnum";
}

std::string storage(std::string_view letter) {
    if (letter == "p") return "plain";
    if (letter == "e") return "external";
    if (letter == "m") return "main";
    return letter == "x" ? "extended" : "";
}

std::string compression(std::string_view letter) {
    if (letter == "p") return "pglz";
    return letter == "l" ? "lz4" : "";
}

model::Identity identity(const Row& row, const model::Table& table, const std::string& column) {
    model::Identity identity;
    identity.form = row.view(5) == "a" ? model::Identity::Form::always : model::Identity::Form::by_default;
    if (row.is_null(13)) return identity;
    identity.options = {row.text(15), row.text(16), row.text(17), row.text(18), row.text(19), row.flag(20)};
    dialect::postgres::drop_sequence_defaults(identity.options, dialect::postgres::parse_type(row.view(14)));
    if (!dialect::postgres::is_sequence_default(row.view(13), table.name.name, column))
        identity.sequence = row.text(13);
    return identity;
}

model::Column column(const Row& row, const model::Table& table) {
    model::Column column;
    column.name = row.text(1);
    column.type = dialect::postgres::parse_type(row.view(2));
    column.not_null = row.flag(3);
    const bool generated = !row.view(6).empty();
    if (generated && !row.is_null(4)) {
        column.generated =
            model::Generated{model::Expression(row.text(4)), row.view(6) == "v" ? model::Generated::Storage::virtual_
                                                                                : model::Generated::Storage::stored};
    } else if (!row.is_null(4)) {
        column.default_value = model::Expression(row.text(4));
    }
    if (!row.view(5).empty()) column.identity = identity(row, table, column.name);
    column.collation = row.text(7);
    column.comment = row.text(8);
    model::postgres::ColumnPart part;
    part.storage = storage(row.view(9));
    part.compression = compression(row.view(10));
    part.statistics = static_cast<int>(row.number(11));
    part.options = parameters(row.list(12));
    if (!row.is_null(21) && !dialect::postgres::is_not_null_default(row.view(21))) part.not_null_name = row.text(21);
    part.not_null_valid = row.is_null(21) || row.flag(22);
    part.not_null_inherited = row.is_null(21) || !row.flag(23);
    if (!(part == model::postgres::ColumnPart{})) column.dialect = part;
    return column;
}

}  // namespace

void read_columns(Catalog& catalog, Draft& draft) {
    std::string relation;
    model::Table* table = nullptr;
    for (const Row row : catalog.query(query(catalog))) {
        if (row.view(0) != relation) {
            relation = row.text(0);
            table = draft.table(relation);
        }
        if (table) table->columns.push_back(column(row, *table));
    }
}

}  // namespace schemac::introspect::postgres
