// Introspect, PostgreSQL: the constraints of tables. Those that a partition or an inheriting table has from its parent
// are the parent's business.
#include "introspect/postgres/draft.h"
#include "introspect/postgres/index_parts.h"

namespace schemac::introspect::postgres {
namespace {

/// The columns of a key by name, in order.
std::string names_of(std::string_view attributes, std::string_view relation) {
    return "(SELECT array_agg(a.attname ORDER BY u.n) FROM unnest(" + std::string(attributes) +
           ") WITH ORDINALITY u(attnum, n) JOIN pg_attribute a ON a.attrelid = " + std::string(relation) +
           " AND a.attnum = u.attnum)";
}

std::string query(const Catalog& catalog) {
    return "SELECT k.contype, k.conrelid, k.conname, k.condeferrable, k.condeferred, k.convalidated, d.description,"
           " k.conindid, CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) END, k.connoinherit,"  // 8, 9
           " CASE k.contype WHEN 'f' THEN " +
           names_of("k.conkey", "k.conrelid") + " END, CASE k.contype WHEN 'f' THEN " +
           names_of("k.confkey", "k.confrelid") +
           " END,"                                                                    // 10, 11
           " fn.nspname, fc.relname, k.confupdtype, k.confdeltype, k.confmatchtype,"  // 12 to 16
           " CASE k.contype WHEN 'f' THEN " +
           catalog.since(15, names_of("k.confdelsetcols", "k.conrelid"), "NULL::name[]") +
           " END,"                                                                                            // 17
           " am.amname, pg_get_expr(i.indpred, i.indrelid), ic.reloptions, ts.spcname, i.indisclustered, " +  // 18 to
                                                                                                              // 22
           catalog.since(15, "i.indnullsnotdistinct", "false") +                                              // 23
           ", CASE k.contype WHEN 'x' THEN (SELECT array_agg(CASE WHEN on_.nspname = 'pg_catalog' THEN op.oprname"
           "   ELSE 'operator(' || quote_ident(on_.nspname) || '.' || op.oprname || ')' END ORDER BY u.n)"
           "  FROM unnest(k.conexclop) WITH ORDINALITY u(oid, n) JOIN pg_operator op ON op.oid = u.oid"
           "  JOIN pg_namespace on_ ON on_.oid = op.oprnamespace) END, " +  // 24
           catalog.since(18, "k.conenforced", "true") +
           ", " + std::string(index_above) + ", " +     // 25, 26
           catalog.since(18, "k.conperiod", "false") +  // 27
           " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
           " LEFT JOIN pg_class fc ON fc.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace"
           " LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')"
           " LEFT JOIN pg_class ic ON ic.oid = i.indexrelid LEFT JOIN pg_am am ON am.oid = ic.relam"
           " LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace" +
           comment_join("pg_constraint", "k.oid", "d") +
           "WHERE k.contype IN ('p', 'u', 'x', 'f', 'c') AND (k.contype IN ('p', 'u', 'x') OR (k.conparentid = 0 AND "
           "k.conislocal)) AND" +
           std::string(user_schema) + "ORDER BY n.nspname, c.relname, k.conname";
}

class Reader {
  public:
    explicit Reader(std::unordered_map<std::string, IndexParts> parts) : parts_(std::move(parts)) {}

    void read(const Row& row, model::Table& table) {
        switch (row.view(0).front()) {
            case 'p': table.primary_key = primary_key(row); break;
            case 'u': table.uniques.push_back(unique(row)); break;
            case 'x': table.exclusions.push_back(exclusion(row)); break;
            case 'f': table.foreign_keys.push_back(foreign_key(row)); break;
            case 'c': table.checks.push_back(check(row)); break;
        }
    }

  private:
    template <class Constraint>
    Constraint common(const Row& row) {
        Constraint made;
        made.name = row.text(2);
        made.comment = row.text(6);
        return made;
    }

    /// What primary keys, unique and exclusion constraints share as indexes.
    template <class Constraint>
    Constraint index_backed(const Row& row) {
        auto made = common<Constraint>(row);
        made.deferral = deferral(row.flag(3), row.flag(4));
        made.include = parts_[row.text(7)].include;
        const model::postgres::IndexPart part{parameters(row.list(20)), row.text(21), row.flag(22), false,
                                              row.text(26)};
        if (!(part == model::postgres::IndexPart{})) made.dialect = part;
        return made;
    }

    model::PrimaryKey primary_key(const Row& row) {
        auto key = index_backed<model::PrimaryKey>(row);
        key.parts = parts_[row.text(7)].parts;
        key.without_overlaps = row.flag(27);
        return key;
    }

    model::Unique unique(const Row& row) {
        auto key = index_backed<model::Unique>(row);
        key.parts = parts_[row.text(7)].parts;
        key.nulls_not_distinct = row.flag(23);
        key.without_overlaps = row.flag(27);
        return key;
    }

    model::Exclusion exclusion(const Row& row) {
        auto made = index_backed<model::Exclusion>(row);
        made.method = row.text(18);
        if (!row.is_null(19)) made.predicate = model::Expression(row.text(19));
        const std::vector<std::string> operators = row.list(24);
        const auto& parts = parts_[row.text(7)].parts;
        for (std::size_t n = 0; n < parts.size() && n < operators.size(); ++n)
            made.elements.push_back({parts[n], operators[n]});
        return made;
    }

    static model::ForeignKey::Action action(std::string_view letter) {
        using Action = model::ForeignKey::Action;
        if (letter == "r") return Action::restrict;
        if (letter == "c") return Action::cascade;
        if (letter == "n") return Action::set_null;
        return letter == "d" ? Action::set_default : Action::no_action;
    }

    model::ForeignKey foreign_key(const Row& row) {
        auto key = common<model::ForeignKey>(row);
        key.deferral = deferral(row.flag(3), row.flag(4));
        key.validated = row.flag(5);
        key.columns = row.list(10);
        key.referenced_columns = row.list(11);
        key.referenced = {row.text(12), row.text(13)};
        key.on_update = action(row.view(14));
        key.on_delete = action(row.view(15));
        if (row.view(16) == "f") key.match = model::ForeignKey::Match::full;
        key.on_delete_columns = row.list(17);
        key.enforced = row.flag(25);
        key.period = row.flag(27);
        return key;
    }

    model::Check check(const Row& row) {
        auto made = common<model::Check>(row);
        made.expression = model::Expression(row.text(8));
        made.no_inherit = row.flag(9);
        made.validated = row.flag(5);
        made.enforced = row.flag(25);
        return made;
    }

    std::unordered_map<std::string, IndexParts> parts_;
};

}  // namespace

void read_constraints(Catalog& catalog, Draft& draft) {
    Reader reader(read_index_parts(catalog, true));
    for (const Row row : catalog.query(query(catalog)))
        if (model::Table* table = draft.table(row.text(1))) reader.read(row, *table);
}

}  // namespace schemac::introspect::postgres
