// Emit, language: options, written so that sema splits them into name and value in the same way again.
#include "emit/dsl/option.h"

#include <algorithm>
#include <string_view>

#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

bool is_word(std::string_view text) {
    const auto ok = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), ok);
}

/// Whether text reads as words and balanced parentheses, a blank between them, so that it can stand as it is.
bool is_plain(std::string_view text) {
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (text[at] == '\'' || text[at] == '"' || text[at] == '`' || text[at] == ';'))
            return false;
        if (at < text.size() && text[at] == '(' && depth++ == 0 && at != begin) return false;
        if (at < text.size() && text[at] == ')' && --depth < 0) return false;
        if (depth > 0 || (at < text.size() && text[at] != ' ')) continue;
        const std::string_view piece = text.substr(begin, at - begin);
        if (!is_word(piece) && !piece.starts_with('(')) return false;
        begin = at + 1;
    }
    return depth == 0;
}

std::string value(std::string_view text) {
    return is_plain(text) ? std::string(text) : string_literal(text);
}

std::string key(std::string_view text) {
    std::string key;
    while (true) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        key += is_word(part) ? std::string(part) : name(part);
        if (dot == std::string_view::npos) return key;
        key += '.';
        text.remove_prefix(dot + 1);
    }
}

std::string lines(const dialect::Option& option) {
    std::string text;
    for (const auto& [setting, set_to] : option.settings) {
        text += option.name + ' ' + key(setting) + " = " + value(set_to) + ";\n";
    }
    if (!option.settings.empty()) return text;
    text = option.name;
    // Among a table's members `=` tells an option from a column.
    if (!option.values.empty() && option.name.find(' ') == std::string::npos) text += " =";
    for (const std::string& v : option.values)
        text += ' ' + value(v);
    return text + ";\n";
}

}  // namespace

std::string option_lines(const std::vector<dialect::Option>& options) {
    std::string text;
    for (const dialect::Option& option : options)
        text += lines(option);
    return text;
}

std::string option_block(const std::vector<dialect::Option>& options, const Context& context) {
    if (options.empty()) return {};
    return ' ' + std::string(model::to_string(context.product())) + " {\n" + option_lines(options) + '}';
}

std::string enabled_block(const std::string& enabled, const Context& context) {
    if (enabled.empty()) return {};
    dialect::Option enable;
    enable.name = "enable";
    enable.values = {enabled};
    return option_block({enable}, context);
}

}  // namespace schemac::emit::dsl
