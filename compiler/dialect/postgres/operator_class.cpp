// Dialect, PostgreSQL: operator classes.
#include "compiler/dialect/postgres/operator_class.h"

#include <array>
#include <map>
#include <utility>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

/// `select … from pg_opclass where opcdefault`, for btree; hash and gin name theirs alike.
constexpr auto defaults = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bigint", "int8_ops"},
    {"bit", "bit_ops"},
    {"bit varying", "varbit_ops"},
    {"boolean", "bool_ops"},
    {"bytea", "bytea_ops"},
    {"\"char\"", "char_ops"},
    {"character", "bpchar_ops"},
    {"character varying", "text_ops"},
    {"cidr", "inet_ops"},
    {"date", "date_ops"},
    {"double precision", "float8_ops"},
    {"inet", "inet_ops"},
    {"integer", "int4_ops"},
    {"interval", "interval_ops"},
    {"jsonb", "jsonb_ops"},
    {"macaddr", "macaddr_ops"},
    {"money", "money_ops"},
    {"name", "name_ops"},
    {"numeric", "numeric_ops"},
    {"oid", "oid_ops"},
    {"real", "float4_ops"},
    {"smallint", "int2_ops"},
    {"text", "text_ops"},
    {"time with time zone", "timetz_ops"},
    {"time without time zone", "time_ops"},
    {"timestamp with time zone", "timestamptz_ops"},
    {"timestamp without time zone", "timestamp_ops"},
    {"tsvector", "tsvector_ops"},
    {"uuid", "uuid_ops"},
});

std::string without(std::string_view text, std::string_view part) {
    const std::size_t at = text.find(part);
    if (at == std::string_view::npos) return std::string(text);
    return std::string(text.substr(0, at)) + std::string(text.substr(at + part.size()));
}

}  // namespace

std::string canonical_operator_class(std::string_view text) {
    const std::vector<Token> tokens = scan(text);
    if (tokens.empty()) return {};
    std::size_t at = 0;
    std::string name = quote(tokens[at++].text);
    if (at + 1 < tokens.size() && tokens[at].is(".")) {
        const bool implied = name == "public" || name == "pg_catalog";
        name = (implied ? "" : name + '.') + quote(tokens[at + 1].text);
        at += 2;
    }
    std::map<std::string, std::string> settings;
    for (++at; at + 2 < tokens.size(); at += 4)
        settings[tokens[at].text] = tokens[at + 2].text;
    std::string list;
    for (const auto& [parameter, value] : settings)
        list += (list.empty() ? "(" : ", ") + parameter + '=' + value;
    return name + (list.empty() ? "" : list + ")");
}

bool is_default_operator_class(std::string_view operator_class, const model::Type& type, std::string_view method) {
    if (operator_class.empty() || !type.schema.empty()) return false;
    if (type.dimensions) return operator_class == "array_ops" && method != "gist";
    if (operator_class == "range_ops") return type.name.ends_with("range");
    if (method == "gist" || method == "spgist") return operator_class == type.name + "_ops";
    const std::string name = method == "brin" ? without(operator_class, "_minmax") : std::string(operator_class);
    if (name == "varchar_ops") return type.name == "character varying" || type.name == "text";
    for (const auto& [of_type, ops] : defaults)
        if (of_type == type.name) return ops == name;
    return false;
}

}  // namespace schemac::dialect::postgres
