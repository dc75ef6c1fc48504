// PostgreSQL expressions: from the ways in which types are written to the one that the analysis knows.
#include "compiler/dialect/postgres/expression/type_ref.h"

#include <array>
#include <utility>

#include "compiler/dialect/postgres/expression/catalog/catalog.h"
#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

struct Alias {
    std::string_view spelled;
    std::string_view name;
};

/// Spellings of the model's types that are no name in pg_type.
constexpr std::array<Alias, 24> aliases{{{"integer", "int4"},
                                         {"int", "int4"},
                                         {"smallint", "int2"},
                                         {"bigint", "int8"},
                                         {"real", "float4"},
                                         {"double precision", "float8"},
                                         {"boolean", "bool"},
                                         {"character varying", "varchar"},
                                         {"character", "bpchar"},
                                         {"char", "bpchar"},
                                         {"timestamp with time zone", "timestamptz"},
                                         {"timestamp without time zone", "timestamp"},
                                         {"time with time zone", "timetz"},
                                         {"time without time zone", "time"},
                                         {"bit varying", "varbit"},
                                         {"decimal", "numeric"},
                                         {"dec", "numeric"},
                                         {"serial", "int4"},
                                         {"bigserial", "int8"},
                                         {"smallserial", "int2"},
                                         {"serial4", "int4"},
                                         {"serial8", "int8"},
                                         {"serial2", "int2"},
                                         {"\"char\"", "char"}}};

/// An interval's fields by the mask that the grammar makes of them (utils/timestamp.h of the server).
constexpr std::array<std::pair<int, std::string_view>, 13> interval_fields{{{4, " year"},
                                                                            {2, " month"},
                                                                            {8, " day"},
                                                                            {1024, " hour"},
                                                                            {2048, " minute"},
                                                                            {4096, " second"},
                                                                            {6, " year to month"},
                                                                            {1032, " day to hour"},
                                                                            {3080, " day to minute"},
                                                                            {7176, " day to second"},
                                                                            {3072, " hour to minute"},
                                                                            {7168, " hour to second"},
                                                                            {6144, " minute to second"}}};

std::string modifier_text(const Value& modifier) {
    const Value& constant = modifier.as("A_Const");
    if (const Value& text = constant["sval"]["sval"]) return std::string(text.text);
    if (const Value& number = constant["fval"]["fval"]) return std::string(number.text);
    if (const Value& column = modifier.as("ColumnRef")) return std::string(column["fields"].last().string());
    return std::to_string(constant["ival"]["ival"].number());
}

std::string interval_modifier(const Value& modifiers) {
    const int mask = modifiers.at(0).as("A_Const")["ival"]["ival"].number();
    std::string text;
    for (const auto& [value, fields] : interval_fields)
        if (value == mask) text = fields;
    if (modifiers.size() > 1) text += '(' + modifier_text(modifiers.at(1)) + ')';
    return text;
}

std::string modifiers_of(const std::string& type, const Value& modifiers) {
    if (!modifiers) return {};
    if (type == "interval") return interval_modifier(modifiers);
    std::string text;
    for (const Value& modifier : modifiers)
        text += (text.empty() ? "(" : ",") + modifier_text(modifier);
    if (type == "numeric" && modifiers.size() == 1) text += ",0";
    return text + ')';
}

bool is_catalog(std::string_view schema) {
    return schema == "pg_catalog";
}

std::string type_key(std::string_view schema, std::string_view name, const Names::Tables& names) {
    if (schema.empty() || is_catalog(schema)) {
        const std::string own = names.key({}, name);
        if (schema.empty() && names.types.contains(own)) return own;
        if (name.starts_with('_') && catalog::find_type(name.substr(1))) return std::string(name.substr(1)) + "[]";
        if (catalog::find_type(name)) return std::string(name);
    }
    return names.key(schema, name);
}

std::string dimensions_suffix(bool array) {
    return array ? "[]" : "";
}

}  // namespace

std::string to_string(const TypeRef& type) {
    if (type.is_array()) return to_string(type.element()) + "[]";
    if (type.name == "char" || type.name == "bit" || type.name == "any")
        return type.modifier.empty() ? '"' + type.name + '"' : type.name + type.modifier;
    return type.name + type.modifier;
}

TypeRef resolve_type(const Value& type_name, const Names::Tables& names) {
    const Value& parts = type_name["names"];
    const std::string_view name = parts.last().string();
    const std::string_view schema = parts.size() > 1 ? parts.at(parts.size() - 2).string() : std::string_view();
    TypeRef type{type_key(schema, name, names), {}};
    type.modifier = modifiers_of(type.name, type_name["typmods"]);
    if (type_name["arrayBounds"] && !type.is_array()) type.name += "[]";
    return type;
}

TypeRef resolve_type(const model::Type& type, const Names::Tables& names) {
    if (type.verbatim) return resolve_type(type.name, names);
    std::string_view name = type.name;
    if (type.schema.empty())
        for (const Alias& alias : aliases)
            if (alias.spelled == name) name = alias.name;
    TypeRef made{type_key(type.schema, name, names), {}};
    for (const std::string& fields : type.modifiers)
        made.modifier += ' ' + fields;
    for (const std::string& argument : type.arguments)
        made.modifier += (&argument == &type.arguments.front() ? "(" : ",") + argument;
    if (!type.arguments.empty()) {
        if (made.name == "numeric" && type.arguments.size() == 1) made.modifier += ",0";
        made.modifier += ')';
    } else if (type.schema.empty() && (type.name == "char" || type.name == "character" || type.name == "bit")) {
        made.modifier = "(1)";
    }
    made.name += dimensions_suffix(type.dimensions > 0 && !made.is_array());
    return made;
}

TypeRef resolve_type(const std::string& text, const Names::Tables& names) {
    const std::optional<Tree> tree = parse("SELECT NULL::" + text);
    if (!tree) return {};
    const Value& target = tree->statements().at(0)["stmt"].as("SelectStmt")["targetList"].at(0);
    return resolve_type(target.as("ResTarget")["val"].as("TypeCast")["typeName"], names);
}

TypeRef base_type(const TypeRef& type, const Names::Tables& names) {
    TypeRef base = type;
    for (int depth = 0; depth < 32; ++depth) {
        const auto found = names.types.find(base.name);
        if (found == names.types.end() || found->second.is_enum || !found->second.base.known()) break;
        base = found->second.base;
    }
    return base;
}

char category(const std::string& type, const Names::Tables& names) {
    if (type.empty()) return 'U';
    if (type == "unknown") return 'X';
    if (type.ends_with("[]")) return 'A';
    if (const catalog::Type* found = catalog::find_type(type)) return found->category;
    return is_enum(type, names) ? 'E' : 'U';
}

bool is_preferred(const std::string& type) {
    const catalog::Type* found = catalog::find_type(type);
    return found && found->preferred;
}

bool is_enum(const std::string& type, const Names::Tables& names) {
    const auto found = names.types.find(type);
    return found != names.types.end() && found->second.is_enum;
}

}  // namespace schemac::dialect::postgres::expression
