// Introspect, MySQL and MariaDB: the CREATE_OPTIONS of a table.
#include "introspect/mysql/create_options.h"

#include <cctype>

namespace schemac::introspect::mysql {
namespace {

/// A word up to a blank or `=`, or what stands in quotes.
std::string take(std::string_view text, std::size_t& at) {
    std::string word;
    if (at < text.size() && (text[at] == '`' || text[at] == '"' || text[at] == '\'')) {
        const char quote = text[at++];
        while (at < text.size() && text[at] != quote)
            word += text[at++];
        ++at;
        return word;
    }
    while (at < text.size() && text[at] != '=' && text[at] != ' ')
        word += text[at++];
    return word;
}

}  // namespace

std::map<std::string, std::string> parse_create_options(std::string_view text) {
    std::map<std::string, std::string> options;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        std::string name = take(text, at);
        for (char& c : name)
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        std::string value;
        if (at < text.size() && text[at] == '=') value = take(text, ++at);
        if (name != "PARTITIONED") options[name] = value;
    }
    return options;
}

}  // namespace schemac::introspect::mysql
