// Migrate, PostgreSQL: what the catalog says of all that a statement names.
#include "migrate/postgres/fingerprint.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "migrate/runner/session.h"

namespace schemac::migrate::postgres {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string literal(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + '\'';
}

/// As written, and as the server folds what isn't quoted.
std::string names_of(const std::string& statement) {
    std::set<std::string> names;
    for (const std::string& name : names_in(statement)) {
        names.insert(name);
        names.insert(lower(name));
    }
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + literal(name);
    return '(' + (text.empty() ? "NULL" : text) + ')';
}

}  // namespace

std::string definitions_of(const std::string& statement) {
    const std::string names = names_of(statement);
    return "SELECT concat_ws('|', 'relation', c.oid::regclass, c.relkind, c.reloptions, i.indisvalid, i.indisready, "
           "pg_get_indexdef(i.indexrelid), CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END, "
           "obj_description(c.oid, 'pg_class')) FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE "
           "c.relname IN " +
           names +
           " UNION ALL SELECT concat_ws('|', 'column', a.attrelid::regclass, a.attname, format_type(a.atttypid, "
           "a.atttypmod), a.attnotnull, a.attstattarget, pg_get_expr(d.adbin, d.adrelid)) FROM pg_attribute a JOIN "
           "pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE "
           "a.attnum > 0 AND c.relname IN " +
           names +
           " UNION ALL SELECT concat_ws('|', 'constraint', conrelid::regclass, conname, convalidated, "
           "pg_get_constraintdef(oid)) FROM pg_constraint WHERE conname IN " +
           names +
           " UNION ALL SELECT concat_ws('|', 'value', e.enumtypid::regtype, e.enumsortorder, e.enumlabel) FROM pg_enum "
           "e "
           "JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname IN " +
           names +
           " UNION ALL SELECT concat_ws('|', 'routine', oid::regprocedure, prokind, CASE WHEN prokind <> 'a' THEN "
           "pg_get_functiondef(oid) END) FROM pg_proc WHERE proname IN " +
           names + " AND pronamespace <> 'pg_catalog'::regnamespace" +
           " UNION ALL SELECT concat_ws('|', 'trigger', tgrelid::regclass, pg_get_triggerdef(oid), tgenabled) FROM "
           "pg_trigger WHERE tgname IN " +
           names + " ORDER BY 1";
}

std::string number_key_of(const std::string& table) {
    return "SELECT quote_ident(a.attname) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum "
           "= "
           "i.indkey[0] WHERE i.indisprimary AND i.indnkeyatts = 1 AND a.atttypid IN ('int2'::regtype, "
           "'int4'::regtype, "
           "'int8'::regtype) AND i.indrelid = to_regclass(" +
           literal(table) + ')';
}

bool is_concurrent_index(const std::string& statement) {
    const std::string text = lower(statement);
    return text.find(" index ") != std::string::npos && text.find(" concurrently ") != std::string::npos;
}

std::string invalid_indexes_of(const std::string& statement) {
    return "SELECT c.oid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND "
           "c.relname IN " +
           names_of(statement);
}

}  // namespace schemac::migrate::postgres
