// Introspect, PostgreSQL: aggregates, as routines whose attributes are the options of CREATE AGGREGATE.
#include <algorithm>

#include "compiler/dialect/postgres/quote.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// Names of functions come qualified, but for the server's own.
constexpr std::string_view query =
    "SELECT n.nspname, p.proname, oidvectortypes(p.proargtypes), pg_get_function_arguments(p.oid), d.description,"
    " a.aggtransfn, format_type(a.aggtranstype, NULL), a.aggtransspace, nullif(a.aggfinalfn::oid, 0)::regproc,"
    " a.aggfinalextra, a.aggfinalmodify, nullif(a.aggcombinefn::oid, 0)::regproc,"
    " nullif(a.aggserialfn::oid, 0)::regproc, nullif(a.aggdeserialfn::oid, 0)::regproc, a.agginitval,"
    " nullif(a.aggmtransfn::oid, 0)::regproc, nullif(a.aggminvtransfn::oid, 0)::regproc,"
    " CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END, a.aggmtransspace,"
    " nullif(a.aggmfinalfn::oid, 0)::regproc, a.aggmfinalextra, a.aggmfinalmodify, a.aggminitval,"
    " (SELECT 'operator(' || quote_ident(s.nspname) || '.' || r.oprname || ')' FROM pg_operator r"
    "   JOIN pg_namespace s ON s.oid = r.oprnamespace WHERE r.oid = a.aggsortop),"
    " p.proparallel, a.aggkind"
    " FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace";

std::string modification(std::string_view letter) {
    return letter == "r" ? "read_only" : letter == "s" ? "shareable" : "read_write";
}

std::vector<std::string> attributes(const Row& row) {
    std::vector<std::string> words;
    const auto add = [&](std::string_view name, int column) {
        if (!row.is_null(column)) words.push_back(std::string(name) + " = " + row.text(column));
    };
    const auto add_text = [&](std::string_view name, int column) {
        if (!row.is_null(column))
            words.push_back(std::string(name) + " = " + dialect::postgres::literal(row.view(column)));
    };
    const auto add_if = [&](bool present, std::string word) {
        if (present) words.push_back(std::move(word));
    };
    const bool ordered = row.view(25) != "n";
    add("sfunc", 5);
    add("stype", 6);
    add_if(row.view(7) != "0", "sspace = " + row.text(7));
    add("finalfunc", 8);
    add_if(row.flag(9), "finalfunc_extra");
    add_if(row.view(10) != (ordered ? "w" : "r"), "finalfunc_modify = " + modification(row.view(10)));
    add("combinefunc", 11);
    add("serialfunc", 12);
    add("deserialfunc", 13);
    add_text("initcond", 14);
    add("msfunc", 15);
    add("minvfunc", 16);
    add("mstype", 17);
    add_if(row.view(18) != "0", "msspace = " + row.text(18));
    add("mfinalfunc", 19);
    add_if(row.flag(20), "mfinalfunc_extra");
    add_if(!row.is_null(15) && row.view(21) != (ordered ? "w" : "r"),
           "mfinalfunc_modify = " + modification(row.view(21)));
    add_text("minitcond", 22);
    add("sortop", 23);
    add_if(row.view(24) == "s", "parallel = safe");
    add_if(row.view(24) == "r", "parallel = restricted");
    add_if(row.view(25) == "h", "hypothetical");
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

void read_aggregates(Catalog& catalog, Draft& draft) {
    for (const Row row :
         catalog.query(std::string(query) + comment_join("pg_proc", "p.oid", "d") + "WHERE" + std::string(user_schema) +
                       "AND" + not_of_extension("pg_proc", "p.oid") + "ORDER BY 1, 2, 3")) {
        model::Routine routine;
        routine.form = model::Routine::Form::aggregate;
        routine.name = {row.text(0), row.text(1)};
        routine.signature = row.text(2);
        routine.parameters = row.text(3);
        routine.comment = row.text(4);
        routine.attributes = attributes(row);
        draft.state.schema.routines.push_back(std::move(routine));
    }
}

}  // namespace schemac::introspect::postgres
