// Introspect, MySQL and MariaDB: which statements may run in a scratch database.
#include "introspect/mysql/confine.h"

#include <algorithm>
#include <array>
#include <vector>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::introspect::mysql {
namespace {

using dialect::expression::Token;
using Tokens = std::vector<Token>;

constexpr std::array<std::string_view, 16> harmless{"create", "alter",  "drop",   "insert",   "replace", "update",
                                                    "delete", "set",    "select", "truncate", "rename",  "lock",
                                                    "unlock", "commit", "start",  "analyze"};
constexpr std::array<std::string_view, 14> own{"table",    "view",  "index", "trigger", "procedure",
                                               "function", "event", "into",  "update",  "sequence",
                                               "truncate", "from",  "key",   "replace"};

template <class List>
bool among(const List& words, const Token& token) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return token.is(word); });
}

std::string words(const Tokens& tokens, std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count && at < tokens.size(); ++at)
        text += (text.empty() || tokens[at].is(".") || text.ends_with('.') ? "" : " ") + std::string(tokens[at].text);
    return text;
}

bool is_database(const Token& token) {
    return token.is("database") || token.is("schema");
}

/// `ALTER DATABASE CHARACTER SET …` is about the current one; with a name it is about another.
bool other_database(const Tokens& tokens) {
    if (!is_database(tokens[1])) return false;
    if (!tokens[0].is("alter")) return true;
    return !(tokens[2].is("character") || tokens[2].is("charset") || tokens[2].is("collate") ||
             tokens[2].is("default") || tokens[2].is("comment"));
}

bool about_server(const Tokens& tokens) {
    static constexpr std::array<std::string_view, 8> objects{"user",    "role",     "server", "tablespace",
                                                             "logfile", "resource", "undo",   "instance"};
    const bool ddl = tokens[0].is("create") || tokens[0].is("alter") || tokens[0].is("drop") || tokens[0].is("rename");
    if (ddl) return among(objects, tokens[1]);
    return tokens[0].is("set") && (tokens[1].is("global") || tokens[1].is("persist") || tokens[1].is("persist_only") ||
                                   tokens[1].is("password") || tokens[1].is("role"));
}

/// The first object that is named; a dot after its first part makes that a database.
std::size_t qualified(const Tokens& tokens) {
    for (std::size_t at = 0; at + 1 < tokens.size() && !tokens[at].is("("); ++at) {
        if (!among(own, tokens[at])) continue;
        std::size_t name = at + 1;
        while (tokens[name].is("if") || tokens[name].is("not") || tokens[name].is("exists"))
            ++name;
        if (name + 1 < tokens.size() && tokens[name + 1].is(".")) return name;
        if (!tokens[name].is("table") && !tokens[name].is("view")) return 0;
    }
    return 0;
}

}  // namespace

std::optional<std::string> leads_out(std::string_view statement) {
    const Tokens tokens = dialect::expression::tokenise(statement, dialect::mysql::expression_facts());
    if (tokens.size() < 3) return tokens.size() < 2 ? std::nullopt : std::optional(words(tokens, 1));
    if (!among(harmless, tokens[0]) || other_database(tokens) || about_server(tokens)) return words(tokens, 2);
    if (tokens[0].is("set") || tokens[0].is("select")) return std::nullopt;
    if (const std::size_t name = qualified(tokens)) return words(tokens, name + 3);
    return std::nullopt;
}

}  // namespace schemac::introspect::mysql
