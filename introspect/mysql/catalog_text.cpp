// Introspect, MySQL and MariaDB: the catalog's texts made SQL again.
#include "introspect/mysql/catalog_text.h"

#include "introspect/mysql/catalog.h"

namespace schemac::introspect::mysql {
namespace {

/// The end of what opens with a quote at `at`; in strings a backslash escapes.
std::size_t quoted_end(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\' && quote != '`') {
            ++at;
        } else if (text[at] == quote) {
            if (at + 1 >= text.size() || text[at + 1] != quote) return at + 1;
            ++at;
        }
    }
    return text.size();
}

/// Whether the database's name is some alias too: "`shop`.`c`" may then be a column.
bool is_alias(std::string_view query, const std::string& name) {
    return query.find(" " + name + " on") != std::string_view::npos ||
           query.find(" " + name + " where") != std::string_view::npos ||
           query.find("` " + name) != std::string_view::npos || query.find(") " + name) != std::string_view::npos ||
           query.find(name + '.' + name) != std::string_view::npos;
}

/// Whether a third name follows the second one that starts at `at`.
bool three_parts(std::string_view query, std::size_t at) {
    const std::size_t end = quoted_end(query, at);
    return end + 1 < query.size() && query[end] == '.' && query[end + 1] == '`';
}

bool after_from(std::string_view written) {
    for (const std::string_view word : {"from ", "join ", "from (", "join (", "from ((", "from ((("})
        if (written.ends_with(word)) return true;
    return false;
}

/// How many bytes follow the first one of a character of UTF-8; -1 for what can't begin one.
int following(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first < 0xE0) return 1;
    if (first >= 0xE0 && first < 0xF0) return 2;
    return first >= 0xF0 && first < 0xF5 ? 3 : -1;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int more = following(static_cast<unsigned char>(text[at]));
        if (more < 0) return false;
        for (int i = 0; i < more; ++i)
            if (++at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return false;
    }
    return true;
}

/// MySQL's catalog takes the bytes of an expression for latin1 and makes UTF-8 of them once more: the euro sign comes
/// as three characters. Text that isn't so is given back as it is.
std::string encoded_once(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            bytes += text[at];
        } else if ((first == 0xC2 || first == 0xC3) && at + 1 < text.size()) {
            bytes += static_cast<char>((first & 0x03) << 6 | (static_cast<unsigned char>(text[++at]) & 0x3F));
        } else {
            return std::string(text);
        }
    }
    return is_utf8(bytes) ? bytes : std::string(text);
}

}  // namespace

std::string unescaped(std::string_view escaped) {
    const std::string text = encoded_once(escaped);
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const char next = text[++at];
        result += next == 'n' ? '\n' : next == 'r' ? '\r' : next == '0' ? '\0' : next;
    }
    return result;
}

std::string without_database(std::string_view query, std::string_view database) {
    const std::string name = quoted(database);
    const bool alias = is_alias(query, name);
    std::string result;
    for (std::size_t at = 0; at < query.size();) {
        const char c = query[at];
        if (c != '`' && c != '\'' && c != '"') {
            result += c;
            ++at;
            continue;
        }
        const std::size_t end = quoted_end(query, at);
        const std::string_view word = query.substr(at, end - at);
        const bool first = result.empty() || result.back() != '.';
        const bool dotted = end + 1 < query.size() && query[end] == '.' && query[end + 1] == '`';
        if (word == name && first && dotted && (!alias || three_parts(query, end + 1) || after_from(result))) {
            at = end + 1;
            continue;
        }
        result += word;
        at = end;
    }
    return result;
}

}  // namespace schemac::introspect::mysql
