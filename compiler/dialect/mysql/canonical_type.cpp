// Dialect, MySQL and MariaDB: the one spelling of each column type.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"

namespace schemac::dialect::mysql {
namespace {

using Names = std::pair<std::string_view, std::string_view>;

// https://dev.mysql.com/doc/refman/8.0/en/other-vendor-data-types.html and the pages of the types themselves.
constexpr std::array<Names, 40> aliases{{
    {"bool", "tinyint"},
    {"boolean", "tinyint"},
    {"int1", "tinyint"},
    {"int2", "smallint"},
    {"int3", "mediumint"},
    {"middleint", "mediumint"},
    {"integer", "int"},
    {"int4", "int"},
    {"int8", "bigint"},
    {"dec", "decimal"},
    {"numeric", "decimal"},
    {"fixed", "decimal"},
    {"number", "decimal"},
    {"double precision", "double"},
    {"real", "double"},
    {"float4", "float"},
    {"float8", "double"},
    {"character", "char"},
    {"char varying", "varchar"},
    {"character varying", "varchar"},
    {"varchar2", "varchar"},
    {"varcharacter", "varchar"},
    {"nchar", "char"},
    {"national char", "char"},
    {"national character", "char"},
    {"nvarchar", "varchar"},
    {"national varchar", "varchar"},
    {"nchar varchar", "varchar"},
    {"nchar varying", "varchar"},
    {"national char varying", "varchar"},
    {"national character varying", "varchar"},
    {"char byte", "binary"},
    {"long varchar", "mediumtext"},
    {"long", "mediumtext"},
    {"long varbinary", "mediumblob"},
    {"raw", "varbinary"},
    {"clob", "longtext"},
    {"geomcollection", "geometrycollection"},
    {"character large object", "longtext"},
    {"binary large object", "longblob"},
}};

bool holds(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void resolve_alias(model::Type& type) {
    if (type.name == "bool" || type.name == "boolean") type.arguments = {"1"};
    const auto found =
        std::find_if(aliases.begin(), aliases.end(), [&](const Names& alias) { return alias.first == type.name; });
    if (found != aliases.end()) type.name = found->second;
}

/// `zerofill` makes a number unsigned; `signed` says nothing.
void order_modifiers(model::Type& type) {
    const bool zerofill = holds(type.modifiers, "zerofill");
    const bool is_unsigned = zerofill || holds(type.modifiers, "unsigned");
    type.modifiers.clear();
    if (is_unsigned) type.modifiers.emplace_back("unsigned");
    if (zerofill) type.modifiers.emplace_back("zerofill");
}

/// The width that the server shows where nobody gave one.
std::string_view default_width(const model::Type& type) {
    const bool is_unsigned = holds(type.modifiers, "unsigned");
    if (type.name == "tinyint") return is_unsigned ? "3" : "4";
    if (type.name == "smallint") return is_unsigned ? "5" : "6";
    if (type.name == "mediumint") return is_unsigned ? "8" : "9";
    if (type.name == "int") return is_unsigned ? "10" : "11";
    return "20";
}

void canonical_width(model::Type& type, const model::Target& target) {
    const std::string_view usual = default_width(type);
    if (holds(type.modifiers, "zerofill")) {
        if (type.arguments.empty()) type.arguments.emplace_back(usual);
        return;
    }
    if (type.arguments.empty()) return;
    const bool boolish = type.name == "tinyint" && type.arguments[0] == "1" && type.modifiers.empty();
    const bool shown = has(target, Feature::display_widths) && type.arguments[0] != usual;
    if (!boolish && !shown) type.arguments.clear();
}

/// `float(23)` is a float, `float(24)` to `float(53)` a double; two arguments are digits, and stay.
void canonical_float(model::Type& type) {
    if (type.arguments.size() != 1) return;
    int bits = 0;
    const std::string& digits = type.arguments[0];
    std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (type.name == "float" && bits > 24) type.name = "double";
    type.arguments.clear();
}

void canonical_arguments(model::Type& type, const model::Target& target) {
    std::vector<std::string>& arguments = type.arguments;
    if (is_integer(type)) return canonical_width(type, target);
    if (is_floating(type)) return canonical_float(type);
    if (is_decimal(type)) {
        if (arguments.empty()) arguments.emplace_back("10");
        if (arguments.size() == 1) arguments.emplace_back("0");
        if (arguments[0] == "0") arguments[0] = "10";
    } else if (type.name == "char" || type.name == "binary" || type.name == "bit") {
        if (arguments.empty()) arguments.emplace_back("1");
    } else if (is_temporal(type)) {
        if (type.name == "year" || (arguments.size() == 1 && arguments[0] == "0")) arguments.clear();
    } else if (type.name == "text" || type.name == "blob") {
        arguments.clear();
    }
}

}  // namespace

model::Type canonical_type(model::Type type, const model::Target& target) {
    if (type.verbatim) type = parse_type(type.name);
    resolve_alias(type);
    order_modifiers(type);
    canonical_arguments(type, target);
    return type;
}

}  // namespace schemac::dialect::mysql
