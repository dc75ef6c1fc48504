// Sema: naming conventions.
#include "compiler/sema/naming.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace schemac::sema {
namespace {

const std::string& pattern(model::Kind kind, const NamingConventions& naming) {
    static const std::string none;
    switch (kind) {
        case model::Kind::primary_key: return naming.primary_key;
        case model::Kind::unique: return naming.unique;
        case model::Kind::foreign_key: return naming.foreign_key;
        case model::Kind::check: return naming.check;
        case model::Kind::exclusion: return naming.exclude;
        case model::Kind::index: return naming.index;
        case model::Kind::schema:
        case model::Kind::extension:
        case model::Kind::enum_type:
        case model::Kind::domain:
        case model::Kind::sequence:
        case model::Kind::table:
        case model::Kind::column:
        case model::Kind::view:
        case model::Kind::routine:
        case model::Kind::trigger:
        case model::Kind::composite_type:
        case model::Kind::policy:
        case model::Kind::privilege:
        case model::Kind::range_type:
        case model::Kind::collation:
        case model::Kind::statistics:
        case model::Kind::rule:
        case model::Kind::event_trigger:
        case model::Kind::raw: return none;
    }
    return none;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "_") + name;
    return text;
}

std::string joined(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> names;
    for (const model::KeyPart& part : parts)
        names.push_back(part.expression ? "expr" : part.column);
    return joined(names);
}

std::string columns(const model::Table& table, model::Kind kind, std::size_t index, const dialect::Dialect& dialect) {
    if (kind == model::Kind::primary_key) return joined(table.primary_key->parts);
    if (kind == model::Kind::unique) return joined(table.uniques[index].parts);
    if (kind == model::Kind::foreign_key) return joined(table.foreign_keys[index].columns);
    if (kind == model::Kind::index) return joined(table.indexes[index].parts);
    if (kind == model::Kind::check) return joined(dialect.columns_in(table.checks[index].expression));
    std::vector<model::KeyPart> parts;
    for (const auto& element : table.exclusions[index].elements)
        parts.push_back(element.part);
    return joined(parts);
}

void replace(std::string& text, std::string_view what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// FNV-1a, in eight digits.
std::string hash(std::string_view text) {
    std::uint32_t value = 2166136261U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(value >> shift) & 0xFU];
    return digits;
}

std::string shortened(const std::string& name, std::size_t most) {
    if (!most || name.size() <= most) return name;
    std::size_t keep = most - 9;
    while (keep > 0 && (static_cast<unsigned char>(name[keep]) & 0xC0) == 0x80)
        --keep;
    return name.substr(0, keep) + '_' + hash(name);
}

}  // namespace

std::string& name_of(model::Table& table, model::Kind kind, std::size_t index) {
    if (kind == model::Kind::primary_key) return table.primary_key->name;
    if (kind == model::Kind::unique) return table.uniques[index].name;
    if (kind == model::Kind::foreign_key) return table.foreign_keys[index].name;
    if (kind == model::Kind::check) return table.checks[index].name;
    if (kind == model::Kind::exclusion) return table.exclusions[index].name;
    return table.indexes[index].name;
}

std::string conventional_name(const model::Table& table, model::Kind kind, std::size_t index, const Context& context) {
    const dialect::Capabilities& capabilities = context.dialect.capabilities();
    if (kind == model::Kind::primary_key && !capabilities.named_primary_keys) return {};
    std::string name = pattern(kind, context.options.naming);
    replace(name, "{table}", table.name.name);
    replace(name, "{columns}", columns(table, kind, index, context.dialect));
    if (kind == model::Kind::foreign_key)
        replace(name, "{referenced_table}", table.foreign_keys[index].referenced.name);
    return shortened(name, capabilities.identifier_bytes);
}

}  // namespace schemac::sema
