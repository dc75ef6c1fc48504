// Emit, MySQL and MariaDB: the small pieces of SQL.
#include "emit/sql/mysql/sql.h"

namespace schemac::emit::sql::mysql {
namespace {

/// Where the quoted text that opens at `at` ends.
std::size_t after_quoted(std::string_view text, std::size_t at) {
    const char quote_mark = text[at];
    for (++at; at < text.size() && text[at] != quote_mark; ++at)
        if (text[at] == '\\' && quote_mark != '`') ++at;
    return at;
}

/// Whether the first parenthesis closes at the very end.
bool is_wrapped(std::string_view text) {
    if (text.empty() || text.front() != '(') return false;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\'' || text[at] == '"' || text[at] == '`') at = after_quoted(text, at);
        if (at >= text.size()) return false;
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth == 0) return at + 1 == text.size();
    }
    return false;
}

}  // namespace

std::string quote(std::string_view name) {
    std::string quoted = "`";
    for (const char c : name) {
        if (c == '`') quoted += c;
        quoted += c;
    }
    return quoted + '`';
}

std::string quote(const model::QualifiedName& name) {
    return name.schema.empty() ? quote(name.name) : quote(name.schema) + '.' + quote(name.name);
}

std::string quote_list(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + quote(name);
    return list;
}

std::string literal(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += c;
        quoted += c;
    }
    return quoted + '\'';
}

std::string parenthesised(const model::Expression& expression) {
    return is_wrapped(expression.sql) ? expression.sql : '(' + expression.sql + ')';
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

}  // namespace schemac::emit::sql::mysql
