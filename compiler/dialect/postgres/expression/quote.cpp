// PostgreSQL expressions: identifiers and strings in quotes.
#include "compiler/dialect/postgres/expression/quote.h"

#include <algorithm>
#include <set>

namespace schemac::dialect::postgres::expression {
namespace {

bool is_keyword(std::string_view name) {
    static const std::set<std::string, std::less<>> keywords = [] {
        std::string_view text =
#include "compiler/dialect/postgres/expression/catalog/keywords.def"
            ;
        std::set<std::string, std::less<>> made;
        while (!text.empty()) {
            const std::string_view word = text.substr(0, text.find('\n'));
            made.emplace(word);
            text.remove_prefix(std::min(text.size(), word.size() + 1));
        }
        return made;
    }();
    return keywords.contains(name);
}

bool is_plain(std::string_view name) {
    const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return !name.empty() && lower(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return lower(c) || (c >= '0' && c <= '9'); });
}

void append_doubled(std::string& out, std::string_view text, char quote) {
    for (const char c : text) {
        if (c == quote) out += c;
        out += c;
    }
}

}  // namespace

std::string quote_identifier(std::string_view name) {
    if (is_plain(name) && !is_keyword(name)) return std::string(name);
    std::string quoted = "\"";
    append_doubled(quoted, name, '"');
    return quoted += '"';
}

std::string quote_qualified(std::string_view schema, std::string_view name) {
    return schema.empty() ? quote_identifier(name) : quote_identifier(schema) + '.' + quote_identifier(name);
}

std::string quote_string(std::string_view text) {
    std::string quoted = text.find('\\') == std::string_view::npos ? "'" : "E'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += c;
        quoted += c;
    }
    return quoted += '\'';
}

}  // namespace schemac::dialect::postgres::expression
