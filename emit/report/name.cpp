// Report: names and types as text.
#include "emit/report/name.h"

namespace schemac::emit::report {

std::string name_of(const model::QualifiedName& name) {
    return name.schema.empty() ? name.name : name.schema + '.' + name.name;
}

std::string name_of(const model::Type& type) {
    std::string text = type.schema.empty() ? type.name : type.schema + '.' + type.name;
    if (!type.arguments.empty()) text += '(' + list(type.arguments) + ')';
    for (const std::string& modifier : type.modifiers)
        text += ' ' + modifier;
    for (int dimension = 0; dimension < type.dimensions; ++dimension)
        text += "[]";
    return text;
}

std::string list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string list(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> names;
    for (const model::KeyPart& part : parts) {
        names.push_back(part.expression ? '(' + part.expression->sql + ')' : part.column);
        if (part.order == model::Order::descending) names.back() += " desc";
    }
    return list(names);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t limit = 80;
    const std::size_t line = text.find('\n');
    std::size_t end = std::min(line, text.size());
    if (end > limit) {
        end = limit;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
    }
    return std::string(text.substr(0, end)) + (end < text.size() ? " …" : "");
}

}  // namespace schemac::emit::report
