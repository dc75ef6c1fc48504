// Introspect, MySQL and MariaDB: what SHOW GRANTS says.
#include "introspect/mysql/grants.h"

#include <cctype>

namespace schemac::introspect::mysql {
namespace {

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return result;
}

/// Takes the backticks off a name; a doubled one is one.
std::string unquoted(std::string_view name) {
    if (name.size() < 2 || (name.front() != '`' && name.front() != '"')) return std::string(name);
    std::string result;
    for (std::size_t at = 1; at + 1 < name.size(); ++at) {
        result += name[at];
        if (name[at] == name.front()) ++at;
    }
    return result;
}

/// LIKE, as grants on databases use it: `%`, `_`, and a backslash before either.
bool matches(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) return text.empty();
    if (pattern[0] == '%')
        return matches(pattern.substr(1), text) || (!text.empty() && matches(pattern, text.substr(1)));
    if (text.empty()) return false;
    const bool escaped = pattern[0] == '\\' && pattern.size() > 1;
    if (escaped) pattern.remove_prefix(1);
    if ((pattern[0] != '_' || escaped) && pattern[0] != text[0]) return false;
    return matches(pattern.substr(1), text.substr(1));
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return std::string(text);
}

/// `SELECT, INSERT (a, b), TRIGGER`: what is for single columns only is left out.
std::vector<std::string> split_privileges(std::string_view list) {
    std::vector<std::string> found;
    std::string one;
    int depth = 0;
    bool columns = false;
    for (const char c : std::string(list) + ',') {
        if (c == '(') columns = ++depth > 0;
        if (c == ')') --depth;
        if (c != ',' || depth > 0) {
            one += c;
            continue;
        }
        if (!columns) found.push_back(upper(trimmed(one)));
        one.clear();
        columns = false;
    }
    return found;
}

struct Line {
    std::vector<std::string> privileges;
    std::string scope;
    bool revoked = false;
};

/// `GRANT … ON scope TO …`; a line that gives a role has no ON, and says nothing here.
Line parse(std::string_view line) {
    Line parsed;
    parsed.revoked = line.starts_with("REVOKE ");
    const std::size_t on = line.find(" ON ");
    if (on == std::string_view::npos || (!parsed.revoked && !line.starts_with("GRANT "))) return parsed;
    const std::size_t begin = parsed.revoked ? 7 : 6;
    parsed.privileges = split_privileges(line.substr(begin, on - begin));
    std::string_view rest = line.substr(on + 4);
    const std::size_t end = rest.find(parsed.revoked ? " FROM " : " TO ");
    parsed.scope = std::string(rest.substr(0, end));
    return parsed;
}

}  // namespace

Grants::Grants(const std::vector<std::string>& lines, std::string_view database) {
    for (const std::string& text : lines) {
        const Line line = parse(text);
        if (line.scope.empty()) continue;
        const std::size_t dot = line.scope.rfind('.');
        const std::string object = line.scope.substr(dot + 1);
        const std::string schema = unquoted(line.scope.substr(0, dot));
        for (const std::string& privilege : line.privileges) {
            if (line.revoked) {
                if (schema == database) everywhere_.erase(privilege);
            } else if (line.scope == "*.*") {
                everywhere_.insert(privilege);
            } else if (object == "*") {
                if (matches(schema, database)) here_.insert(privilege);
                if (privilege == "SELECT" || privilege == "ALL PRIVILEGES") readable_.insert(schema + ".*");
            } else if (privilege == "SELECT" || privilege == "ALL PRIVILEGES") {
                readable_.insert(schema + '.' + unquoted(object));
            }
        }
    }
}

bool Grants::has_globally(std::string_view privilege) const {
    return everywhere_.contains("ALL PRIVILEGES") || everywhere_.contains(privilege);
}

bool Grants::has(std::string_view privilege) const {
    return has_globally(privilege) || here_.contains("ALL PRIVILEGES") || here_.contains(privilege);
}

bool Grants::reads(std::string_view qualified_table) const {
    const std::string schema(qualified_table.substr(0, qualified_table.find('.')));
    return has_globally("SELECT") || readable_.contains(schema + ".*") || readable_.contains(qualified_table);
}

}  // namespace schemac::introspect::mysql
