// Sema: the table of type names. Sources: PostgreSQL's and MySQL's and MariaDB's chapters "Data Types", SQLite's
// "Datatypes In SQLite" and "STRICT Tables", the SQL standard's chapter on data types.
#include "compiler/sema/type_table.h"

#include <algorithm>
#include <array>

namespace schemac::sema {
namespace {

constexpr Products pg = bit(model::Product::postgres);
constexpr Products mysql = bit(model::Product::mysql);
constexpr Products mariadb = bit(model::Product::mariadb);
constexpr Products sqlite = bit(model::Product::sqlite);
constexpr Products my = mysql | mariadb;
constexpr Products all = pg | my | sqlite;

/// Types that any target takes, under this name or one that its dialect puts for it.
constexpr std::array portable{"bigint", "boolean", "bool", "char", "char varying", "character", "character varying",
                              "date", "dec", "decimal", "double precision", "float", "float4", "float8", "int", "int2",
                              "int4", "int8", "integer", "json", "nchar", "numeric", "real", "smallint", "text", "time",
                              "time without time zone", "timestamp", "timestamp with time zone",
                              "timestamp without time zone", "timestamptz", "uuid", "varchar",
                              // Not types but short for an integer and an identity.
                              "bigserial", "serial", "serial2", "serial4", "serial8", "smallserial"};

constexpr std::array postgres_only{"aclitem",
                                   "bit varying",
                                   "box",
                                   "bpchar",
                                   "bytea",
                                   "cid",
                                   "cidr",
                                   "circle",
                                   "datemultirange",
                                   "daterange",
                                   "gtsvector",
                                   "inet",
                                   "int2vector",
                                   "int4multirange",
                                   "int4range",
                                   "int8multirange",
                                   "int8range",
                                   "interval",
                                   "jsonb",
                                   "jsonpath",
                                   "line",
                                   "lseg",
                                   "macaddr",
                                   "macaddr8",
                                   "money",
                                   "name",
                                   "nummultirange",
                                   "numrange",
                                   "oid",
                                   "oidvector",
                                   "path",
                                   "pg_lsn",
                                   "pg_snapshot",
                                   "refcursor",
                                   "regclass",
                                   "regcollation",
                                   "regconfig",
                                   "regdictionary",
                                   "regnamespace",
                                   "regoper",
                                   "regoperator",
                                   "regproc",
                                   "regprocedure",
                                   "regrole",
                                   "regtype",
                                   "tid",
                                   "time with time zone",
                                   "timetz",
                                   "tsmultirange",
                                   "tsquery",
                                   "tsrange",
                                   "tstzmultirange",
                                   "tstzrange",
                                   "tsvector",
                                   "txid_snapshot",
                                   "varbit",
                                   "xid",
                                   "xid8",
                                   "xml",
                                   "national char",
                                   "national char varying",
                                   "national character",
                                   "national character varying",
                                   "nchar varying"};

constexpr std::array mysql_and_mariadb{"binary",
                                       "char byte",
                                       "enum",
                                       "fixed",
                                       "geomcollection",
                                       "geometry",
                                       "geometrycollection",
                                       "int1",
                                       "int3",
                                       "linestring",
                                       "long",
                                       "long varbinary",
                                       "long varchar",
                                       "longblob",
                                       "longtext",
                                       "mediumblob",
                                       "mediumtext",
                                       "middleint",
                                       "multilinestring",
                                       "multipoint",
                                       "multipolygon",
                                       "national char",
                                       "national char varying",
                                       "national character",
                                       "national character varying",
                                       "national varchar",
                                       "nchar varying",
                                       "set",
                                       "tinyblob",
                                       "tinytext",
                                       "varbinary",
                                       "vector",
                                       "year"};

constexpr std::array mariadb_only{"inet4", "inet6", "number", "raw", "varchar2", "xmltype"};

struct Shared {
    std::string_view name;
    Products products;
};
constexpr std::array shared{Shared{"any", sqlite},
                            Shared{"bit", pg | my},
                            Shared{"blob", my | sqlite},
                            Shared{"clob", mariadb | sqlite},
                            Shared{"datetime", my | sqlite},
                            Shared{"double", my | sqlite},
                            Shared{"mediumint", my | sqlite},
                            Shared{"nvarchar", my | sqlite},
                            Shared{"point", pg | my},
                            Shared{"polygon", pg | my},
                            Shared{"tinyint", my | sqlite}};

std::vector<BuiltinType> make() {
    std::vector<BuiltinType> table;
    const auto add = [&](std::string_view name, Products products) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const auto& t) { return t.name == name; });
        if (found == table.end())
            table.push_back({name, products});
        else
            found->products |= products;
    };
    for (const char* name : portable)
        add(name, all);
    for (const char* name : postgres_only)
        add(name, pg);
    for (const char* name : mysql_and_mariadb)
        add(name, my);
    for (const char* name : mariadb_only)
        add(name, mariadb);
    for (const Shared& type : shared)
        add(type.name, type.products);
    std::sort(table.begin(), table.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return table;
}

std::string_view product_name(model::Product product) {
    switch (product) {
        case model::Product::postgres: return "PostgreSQL";
        case model::Product::mysql: return "MySQL";
        case model::Product::mariadb: return "MariaDB";
        case model::Product::sqlite: return "SQLite";
    }
    return {};
}

/// A number, or text that the grammar reads as a number; labels of `enum` and `set` are written as strings.
bool is_number(const std::string& text) {
    const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    return text.size() > sign && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(sign), text.end(),
                                             [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

const std::vector<BuiltinType>& builtin_types() {
    static const std::vector<BuiltinType> table = make();
    return table;
}

const BuiltinType* find_builtin_type(std::string_view name) {
    const auto& table = builtin_types();
    const auto found = std::lower_bound(table.begin(), table.end(), name,
                                        [](const auto& t, std::string_view n) { return t.name < n; });
    return found != table.end() && found->name == name ? &*found : nullptr;
}

std::vector<std::string_view> builtin_type_names(model::Product product) {
    std::vector<std::string_view> names;
    for (const BuiltinType& type : builtin_types())
        if (type.products & bit(product)) names.push_back(type.name);
    return names;
}

std::string spell(Products products) {
    std::vector<std::string_view> names;
    for (const auto product :
         {model::Product::postgres, model::Product::mysql, model::Product::mariadb, model::Product::sqlite})
        if (products & bit(product)) names.push_back(product_name(product));
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

bool is_writable_bare(const model::Type& type, model::Product product) {
    if (type.verbatim || !type.schema.empty()) return false;
    const BuiltinType* builtin = find_builtin_type(type.name);
    if (!builtin || !(builtin->products & bit(product))) return false;
    if (type.name.find("serial") != std::string::npos) return false;
    if (type.name == "enum" || type.name == "set") return type.modifiers.empty();
    if (!std::all_of(type.arguments.begin(), type.arguments.end(), is_number)) return false;
    if (type.name == "interval") return type.modifiers.empty();
    return std::all_of(type.modifiers.begin(), type.modifiers.end(),
                       [](const std::string& m) { return m == "unsigned" || m == "zerofill"; });
}

}  // namespace schemac::sema
