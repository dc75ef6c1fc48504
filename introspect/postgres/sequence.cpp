// Introspect, PostgreSQL: sequences, but those of identity columns, which read_columns makes part of their column. The
// sequence of a serial column is read as what it is, a sequence with an owner; canonicalising puts the two together.
#include "compiler/dialect/postgres/sequence_options.h"
#include "compiler/dialect/postgres/types.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {

void read_sequences(Catalog& catalog, Draft& draft) {
    const std::string sql =
        "SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,"
        " s.seqcache, s.seqcycle, tn.nspname, t.relname, a.attname, d.description, c.relpersistence"
        " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0"
        "  AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')"
        " LEFT JOIN pg_class t ON t.oid = o.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace"
        " LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid" +
        comment_join("pg_class", "c.oid", "d") + "WHERE o.deptype IS DISTINCT FROM 'i' AND" + std::string(user_schema) +
        "AND" + not_of_extension("pg_class", "c.oid") + "ORDER BY 1, 2";
    for (const Row row : catalog.query(sql)) {
        model::Sequence sequence;
        sequence.name = {row.text(0), row.text(1)};
        sequence.type = dialect::postgres::parse_type(row.view(2));
        sequence.options = {row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.flag(8)};
        dialect::postgres::drop_sequence_defaults(sequence.options, sequence.type);
        sequence.owner_table = {row.text(9), row.text(10)};
        sequence.owner_column = row.text(11);
        sequence.comment = row.text(12);
        draft.state.schema.sequences.push_back(std::move(sequence));
    }
}

}  // namespace schemac::introspect::postgres
