// Dialect, PostgreSQL: types to their canonical form and to text. The parser is in parse_type.cpp.
#include "compiler/dialect/postgres/types.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "compiler/dialect/postgres/quote.h"

namespace schemac::dialect::postgres {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

/// Every other spelling of a built-in type: the names of pg_type and those of the grammar.
constexpr auto aliases = std::to_array<Alias>({
    {"bool", "boolean"},
    {"char", "character"},
    {"char varying", "character varying"},
    {"dec", "numeric"},
    {"decimal", "numeric"},
    {"float4", "real"},
    {"float8", "double precision"},
    {"int", "integer"},
    {"int2", "smallint"},
    {"int4", "integer"},
    {"int8", "bigint"},
    {"national char", "character"},
    {"national char varying", "character varying"},
    {"national character", "character"},
    {"national character varying", "character varying"},
    {"nchar", "character"},
    {"nchar varying", "character varying"},
    {"time", "time without time zone"},
    {"timestamp", "timestamp without time zone"},
    {"timestamptz", "timestamp with time zone"},
    {"timetz", "time with time zone"},
    {"varbit", "bit varying"},
    {"varchar", "character varying"},
});

/// `select typname from pg_type` of base, range and pseudo-types, as `format_type` calls them; PostgreSQL 15 and 18.
constexpr std::string_view builtin =
    " aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray "
    "anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bit boolean box bpchar bytea "
    "\"char\" character cid cidr circle cstring date datemultirange daterange event_trigger fdw_handler gtsvector "
    "index_am_handler inet int2vector int4multirange int4range int8multirange int8range integer internal interval "
    "json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid "
    "oidvector path pg_lsn pg_snapshot point polygon real record refcursor regclass regcollation regconfig "
    "regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype smallint bigint "
    "table_am_handler text tid trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector "
    "txid_snapshot unknown uuid void xid xid8 xml ";

bool names_builtin(std::string_view name) {
    if (name.find(' ') == std::string_view::npos)
        return builtin.find(' ' + std::string(name) + ' ') != std::string_view::npos;
    for (const std::string_view several :
         {"double precision", "character varying", "bit varying", "timestamp without time zone",
          "timestamp with time zone", "time without time zone", "time with time zone"})
        if (name == several) return true;
    return false;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::string_view unalias(std::string_view name) {
    const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a) { return a.first == name; });
    return found == aliases.end() ? name : found->second;
}

/// `float(24)` is real, `float(25)` and `float` are double precision.
std::string_view float_of(const std::vector<std::string>& arguments) {
    int bits = 53;
    if (!arguments.empty()) std::from_chars(arguments[0].data(), arguments[0].data() + arguments[0].size(), bits);
    return bits <= 24 ? "real" : "double precision";
}

/// The fields of an interval may stand in the name, as sema leaves them.
void split_interval(model::Type& type) {
    constexpr std::string_view word = "interval ";
    if (type.name.starts_with(word)) {
        type.modifiers = {type.name.substr(word.size())};
        type.name = "interval";
    }
    for (std::string& fields : type.modifiers)
        fields = lower(fields);
}

void complete_arguments(model::Type& type) {
    if (type.name == "numeric" && type.arguments.size() == 1) type.arguments.emplace_back("0");
    if ((type.name == "character" || type.name == "bit") && type.arguments.empty()) type.arguments = {"1"};
    if (type.name == "bpchar" && !type.arguments.empty()) type.name = "character";
}

}  // namespace

model::Type canonical_type(const model::Type& given) {
    if (given.verbatim) return parse_type(given.name);
    model::Type type = given;
    type.dimensions = std::min(type.dimensions, 1);
    if (type.schema == "pg_catalog") {
        type.schema.clear();
        if (type.name == "char") type.name = "\"char\"";
    }
    if (!type.schema.empty()) return type;
    const std::string name = lower(type.name);
    const bool is_float = name == "float";
    const std::string_view known = is_float ? float_of(type.arguments) : unalias(name);
    const bool interval = known.starts_with("interval");
    if (!interval && !names_builtin(known)) return type;
    type.name = known;
    if (is_float) type.arguments.clear();
    if (interval) split_interval(type);
    complete_arguments(type);
    return type;
}

bool is_builtin(const model::Type& type) {
    return type.schema.empty() && names_builtin(type.name);
}

std::string type_text(const model::Type& type) {
    if (type.verbatim) return type.name;
    std::string arguments;
    for (const std::string& argument : type.arguments)
        arguments += (arguments.empty() ? "(" : ",") + argument;
    if (!arguments.empty()) arguments += ')';

    std::string text = is_builtin(type) ? type.name : quote(model::QualifiedName{type.schema, type.name});
    const std::size_t zone = is_builtin(type) ? text.find(" with") : std::string::npos;
    for (const std::string& modifier : type.modifiers)
        text += ' ' + modifier;
    text.insert(std::min(zone, text.size()), arguments);
    for (int n = 0; n < type.dimensions; ++n)
        text += "[]";
    return text;
}

}  // namespace schemac::dialect::postgres
