// Introspect, PostgreSQL: functions and procedures; aggregates are unmanaged.
#include <algorithm>

#include "compiler/dialect/postgres/quote.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

/// The body of a function written in SQL's standard form (`return …`, `begin atomic … end`) is only in its tree.
std::string query(const Catalog& catalog) {
    const std::string sql_body = catalog.since(14, "pg_get_function_sqlbody(p.oid)", "NULL");
    return "SELECT n.nspname, p.proname, p.prokind, oidvectortypes(p.proargtypes), pg_get_function_arguments(p.oid),"
           " pg_get_function_result(p.oid), l.lanname, p.prosrc, p.probin, " +
           sql_body +
           ", p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel, p.procost, p.prorows,"
           " p.proretset, p.proconfig, nullif(p.prosupport::oid, 0)::regproc,"
           " (SELECT array_agg(format_type(t, NULL)) FROM unnest(p.protrftypes) t), d.description"
           " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang" +
           comment_join("pg_proc", "p.oid", "d") + "WHERE p.prokind IN ('f', 'p', 'w') AND" + std::string(user_schema) +
           "AND" + not_of_extension("pg_proc", "p.oid") + "AND" + not_internal("pg_proc", "p.oid") + "ORDER BY 1, 2, 4";
}

/// Settings whose value is a list of names, which the server keeps ready quoted (`GUC_LIST_QUOTE`; the same list is in
/// pg_dump).
bool is_list(std::string_view setting) {
    for (const std::string_view list : {"local_preload_libraries", "search_path", "session_preload_libraries",
                                        "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories"})
        if (setting == list) return true;
    return false;
}

std::string setting(std::string_view element) {
    const std::size_t equals = element.find('=');
    const std::string_view name = element.substr(0, equals);
    std::string_view value = element.substr(equals + 1);
    std::string text = "set " + std::string(name) + " to ";
    if (!is_list(name)) return text + dialect::postgres::literal(value);
    return text + (value.empty() ? "''" : value == "\"\"" ? "''" : std::string(value));
}

/// Everything that isn't the default of CREATE FUNCTION, in the words of that statement.
std::vector<std::string> attributes(const Row& row) {
    std::vector<std::string> words;
    const auto add = [&](bool present, std::string word) {
        if (present) words.push_back(std::move(word));
    };
    add(row.view(2) == "w", "window");
    add(row.view(10) == "i", "immutable");
    add(row.view(10) == "s", "stable");
    add(row.flag(11), "strict");
    add(row.flag(12), "security definer");
    add(row.flag(13), "leakproof");
    add(row.view(14) == "s", "parallel safe");
    add(row.view(14) == "r", "parallel restricted");
    const bool compiled = row.view(6) == "c" || row.view(6) == "internal";
    add(row.view(15) != (compiled ? "1" : "100"), "cost " + row.text(15));
    add(row.flag(17) && row.view(16) != "1000", "rows " + row.text(16));
    for (const std::string& element : row.list(18))
        words.push_back(setting(element));
    add(!row.is_null(19), "support " + row.text(19));
    std::string transforms;
    for (const std::string& type : row.list(20))
        transforms += (transforms.empty() ? "transform for type " : ", for type ") + type;
    add(!transforms.empty(), transforms);
    std::sort(words.begin(), words.end());
    return words;
}

/// As it stands in CREATE FUNCTION after AS, or, in standard form, without AS; the text of a string otherwise.
std::string body(const Row& row) {
    if (!row.is_null(9)) return row.text(9);
    if (row.view(6) != "c") return row.text(7);
    return dialect::postgres::literal(row.view(8)) + ", " + dialect::postgres::literal(row.view(7));
}

}  // namespace

void read_routines(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query(catalog))) {
        model::Routine routine;
        routine.name = {row.text(0), row.text(1)};
        routine.form = row.view(2) == "p" ? model::Routine::Form::procedure : model::Routine::Form::function;
        routine.signature = row.text(3);
        routine.parameters = row.text(4);
        routine.returns = row.text(5);
        routine.language = row.text(6);
        routine.attributes = attributes(row);
        routine.body = model::Expression(body(row));
        routine.comment = row.text(21);
        draft.state.schema.routines.push_back(std::move(routine));
    }
}

}  // namespace schemac::introspect::postgres
