// PostgreSQL expressions: which type's literals are written how.
#include "compiler/dialect/postgres/expression/literal/literal.h"

#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

std::optional<std::string> normalised(const std::string& text, const TypeRef& type, const Names::Tables& names) {
    const std::string& name = type.name;
    if (type.is_array()) return array_literal(text, type.element(), names);
    if (name == "int2" || name == "int4" || name == "int8") return integer_literal(text);
    if (name == "numeric") return numeric_literal(text);
    if (name == "float4" || name == "float8") return float_literal(text);
    if (name == "bool") return boolean_literal(text);
    if (name == "date" || name == "time" || name == "timestamp" || name == "timestamptz")
        return datetime_literal(text, name);
    if (name == "interval") return interval_literal(text, type.modifier);
    if (name == "jsonb") return jsonb_literal(text);
    if (name == "uuid") return uuid_literal(text);
    if (name == "bytea") return bytea_literal(text);
    if (name == "regclass") return regclass_literal(text, names);
    if (name == "regtype") return to_string(resolve_type(text, names));
    return std::nullopt;
}

}  // namespace

std::string normalise_literal(const std::string& text, const TypeRef& type, const Names::Tables& names) {
    return normalised(text, type, names).value_or(text);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\r\v\f";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::string> name_parts(std::string_view text) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        std::string part;
        if (text[at] == '"') {
            for (++at; at < text.size(); ++at) {
                if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
                if (text[at] == '"') ++at;
                part += text[at];
            }
            if (at++ >= text.size()) return {};
        } else {
            for (; at < text.size() && text[at] != '.'; ++at) {
                const char c = text[at];
                const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
                if (!letter && (part.empty() || !((c >= '0' && c <= '9') || c == '$'))) return {};
                part += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        parts.push_back(std::move(part));
        if (at < text.size() && text[at++] != '.') return {};
    }
    return parts;
}

std::optional<std::string> regclass_literal(std::string_view text, const Names::Tables& names) {
    const std::vector<std::string> parts = name_parts(trimmed(text));
    if (parts.empty() || parts.size() > 2) return std::nullopt;
    return names.key(parts.size() == 2 ? std::string_view(parts[0]) : std::string_view(), parts.back());
}

}  // namespace schemac::dialect::postgres::expression
