// Sema: lists in text.
#include "compiler/sema/list.h"

#include <algorithm>

#include "compiler/sema/letter_case.h"

namespace schemac::sema {

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    char quote = 0;
    for (const char c : text) {
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == ')') {
            depth += c == '(' ? 1 : -1;
        } else if (c == ',' && depth == 0) {
            parts.emplace_back();
            continue;
        }
        const bool leading = parts.back().empty() && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
        if (!leading) parts.back() += c;
    }
    return parts;
}

std::vector<std::pair<std::string, std::string>> settings_in(const std::string& text) {
    const auto trimmed = [](std::string word) {
        while (!word.empty() && static_cast<unsigned char>(word.back()) <= ' ')
            word.pop_back();
        const std::size_t begin = word.find_first_not_of(" \t\r\n");
        return begin == std::string::npos ? std::string() : word.substr(begin);
    };
    std::vector<std::pair<std::string, std::string>> settings;
    for (const std::string& part : listed(text)) {
        const std::size_t equals = std::min(part.find('='), part.size());
        settings.emplace_back(lower_case(trimmed(part.substr(0, equals))),
                              trimmed(part.substr(std::min(equals + 1, part.size()))));
    }
    return settings;
}

std::string unquoted(const std::string& text) {
    const bool quoted = text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    if (!quoted) return text;
    std::string inside;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        inside += text[at];
        if (text[at] == text.front()) ++at;
    }
    return inside;
}

}  // namespace schemac::sema
