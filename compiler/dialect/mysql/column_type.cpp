// Dialect, MySQL and MariaDB: families of types, and types as SQL writes them.
#include "compiler/dialect/mysql/column_type.h"

#include <algorithm>
#include <array>

namespace schemac::dialect::mysql {
namespace {

template <std::size_t N>
bool one_of(const model::Type& type, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), type.name) != names.end();
}

constexpr std::array<std::string_view, 5> integers{"tinyint", "smallint", "mediumint", "int", "bigint"};
constexpr std::array<std::string_view, 7> characters{"char",       "varchar",  "tinytext", "text",
                                                     "mediumtext", "longtext", "enum"};
constexpr std::array<std::string_view, 6> binaries{"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"};
constexpr std::array<std::string_view, 5> temporals{"date", "time", "datetime", "timestamp", "year"};
constexpr std::array<std::string_view, 8> spatials{
    "geometry",   "point",           "linestring",   "polygon",
    "multipoint", "multilinestring", "multipolygon", "geometrycollection"};
constexpr std::array<std::string_view, 9> larges{"tinytext", "text",       "mediumtext", "longtext", "tinyblob",
                                                 "blob",     "mediumblob", "longblob",   "json"};

std::string label(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += c;
        quoted += c;
    }
    return quoted + '\'';
}

}  // namespace

bool is_integer(const model::Type& type) {
    return one_of(type, integers);
}
bool is_decimal(const model::Type& type) {
    return type.name == "decimal";
}
bool is_floating(const model::Type& type) {
    return type.name == "float" || type.name == "double";
}
bool is_character(const model::Type& type) {
    return type.name == "set" || one_of(type, characters);
}
bool is_binary_string(const model::Type& type) {
    return one_of(type, binaries);
}
bool is_temporal(const model::Type& type) {
    return one_of(type, temporals);
}
bool is_spatial(const model::Type& type) {
    return one_of(type, spatials);
}
bool is_labelled(const model::Type& type) {
    return type.name == "enum" || type.name == "set";
}
bool is_large(const model::Type& type) {
    return is_spatial(type) || one_of(type, larges);
}

std::string print_type(const model::Type& type) {
    std::string text = type.name;
    if (!type.arguments.empty()) {
        text += '(';
        for (std::size_t at = 0; at < type.arguments.size(); ++at) {
            if (at) text += ',';
            text += is_labelled(type) ? label(type.arguments[at]) : type.arguments[at];
        }
        text += ')';
    }
    for (const std::string& modifier : type.modifiers)
        text += ' ' + modifier;
    return text;
}

}  // namespace schemac::dialect::mysql
