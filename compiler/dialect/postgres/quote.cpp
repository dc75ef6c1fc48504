// Dialect, PostgreSQL: quoting.
#include "compiler/dialect/postgres/quote.h"

#include <algorithm>

namespace schemac::dialect::postgres {
namespace {

/// `select word from pg_get_keywords() where catcode <> 'U'` on PostgreSQL 18.
constexpr std::string_view keywords =
    " "
    "all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case "
    "cast char character check coalesce collate collation column concurrently constraint create cross "
    "current_catalog current_date current_role current_schema current_time current_timestamp current_user dec "
    "decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign "
    "freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect "
    "interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query "
    "json_scalar json_serialize json_table json_value lateral leading least left like limit localtime "
    "localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on "
    "only or order out outer overlaps overlay placing position precision primary real references returning right "
    "row select session_user setof similar smallint some substring symmetric system_user table tablesample then "
    "time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when where "
    "window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot "
    "xmlserialize xmltable ";

bool is_plain(std::string_view name) {
    if (name.empty()) return false;
    const auto starts = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    if (!starts(name.front())) return false;
    const bool plain =
        std::all_of(name.begin(), name.end(), [&](char c) { return starts(c) || (c >= '0' && c <= '9'); });
    return plain && keywords.find(' ' + std::string(name) + ' ') == std::string_view::npos;
}

std::string doubled(std::string_view text, char quote_mark) {
    std::string result(1, quote_mark);
    for (const char c : text) {
        if (c == quote_mark) result += c;
        result += c;
    }
    return result += quote_mark;
}

}  // namespace

std::string quote(std::string_view identifier) {
    return is_plain(identifier) ? std::string(identifier) : doubled(identifier, '"');
}

std::string quote(const model::QualifiedName& name) {
    return name.schema.empty() ? quote(name.name) : quote(name.schema) + '.' + quote(name.name);
}

std::string literal(std::string_view text) {
    if (text.find('\\') == std::string_view::npos) return doubled(text, '\'');
    std::string escaped;
    for (const char c : text) {
        if (c == '\\') escaped += c;
        escaped += c;
    }
    return "E" + doubled(escaped, '\'');
}

std::string dollar_quoted(std::string_view text) {
    std::string tag = "$$";
    for (int n = 0; text.find(tag) != std::string_view::npos || (n == 0 && text.ends_with('$')); ++n)
        tag = "$body" + (n ? std::to_string(n) : std::string()) + "$";
    return tag + std::string(text) + tag;
}

}  // namespace schemac::dialect::postgres
