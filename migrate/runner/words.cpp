// Migrate: what little the runner reads in a statement's text.
#include <cctype>
#include <set>

#include "migrate/runner/session.h"

namespace schemac::migrate {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || (c & 0x80);
}

}  // namespace

std::vector<std::string> names_in(std::string_view statement) {
    std::set<std::string> names;
    for (std::size_t at = 0; at < statement.size();) {
        const char c = statement[at];
        std::size_t end = at + 1;
        if (c == '"' || c == '`') {
            end = std::min(statement.find(c, at + 1), statement.size());
            names.emplace(statement.substr(at + 1, end - at - 1));
            ++end;
        } else if (is_word(c)) {
            while (end < statement.size() && is_word(statement[end]))
                ++end;
            names.emplace(statement.substr(at, end - at));
        }
        at = end;
    }
    return {names.begin(), names.end()};
}

std::string first_word(std::string_view statement) {
    std::string word;
    for (const char c : statement) {
        if (!std::isalpha(static_cast<unsigned char>(c))) break;
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return word;
}

bool changes_rows_only(std::string_view statement) {
    static const std::set<std::string> words{"insert", "update", "delete", "replace", "merge", "with", "select"};
    return words.contains(first_word(statement));
}

std::string without_values(std::string message, char quote) {
    std::string result;
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t open = message.find(quote, at);
        const std::size_t close = open == std::string::npos ? open : message.find(quote, open + 1);
        if (close == std::string::npos) return result + message.substr(at);
        result += message.substr(at, open - at) + quote + "…" + quote;
        at = close + 1;
    }
    return result;
}

}  // namespace schemac::migrate
