// Emit, MySQL and MariaDB: statements as the `mysql` client takes them.
#include "emit/sql/mysql/delimiter.h"

#include <array>

namespace schemac::emit::sql::mysql {
namespace {

std::size_t after_quoted(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size() && text[at] != quote; ++at)
        if (text[at] == '\\' && quote != '`') ++at;
    return at;
}

/// Whether a semicolon stands outside of quotes.
bool has_semicolon(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ';') return true;
        if (text[at] == '\'' || text[at] == '"' || text[at] == '`') at = after_quoted(text, at);
    }
    return false;
}

std::string_view free_delimiter(std::string_view text) {
    static constexpr std::array<std::string_view, 4> candidates{"//", "$$", ";;", "|||"};
    for (const std::string_view candidate : candidates)
        if (text.find(candidate) == std::string_view::npos) return candidate;
    return "-- end of statement --";
}

}  // namespace

std::string terminated(std::string_view statement) {
    const std::string text(statement);
    if (!has_semicolon(statement)) return text + ';';
    const std::string delimiter(free_delimiter(statement));
    return "DELIMITER " + delimiter + '\n' + text + delimiter + "\nDELIMITER ;";
}

}  // namespace schemac::emit::sql::mysql
