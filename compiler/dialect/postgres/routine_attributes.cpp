// Dialect, PostgreSQL: the attributes of routines.
#include <algorithm>
#include <cctype>

#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

/// Settings whose value is a list of names (`GUC_LIST_QUOTE`).
bool is_list(std::string_view setting) {
    for (const std::string_view list : {"local_preload_libraries", "search_path", "session_preload_libraries",
                                        "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories"})
        if (setting == list) return true;
    return false;
}

/// `set search_path to public, pg_temp`, `set work_mem to '8MB'`.
std::string setting(const std::vector<Token>& tokens) {
    std::string name = tokens[1].text;
    std::size_t at = 2;
    while (at + 1 < tokens.size() && tokens[at].is(".")) {
        name += '.' + tokens[at + 1].text;
        at += 2;
    }
    if (at < tokens.size() && (tokens[at].is("to") || tokens[at].is("="))) ++at;
    std::string value;
    for (; at < tokens.size(); ++at) {
        if (tokens[at].is(",")) continue;
        const std::string& word = tokens[at].text;
        const std::string shown = !is_list(name) ? word : word.empty() ? "''" : quote(word);
        value += (value.empty() ? "" : ", ") + shown;
    }
    return "set " + name + " to " + (is_list(name) ? value : literal(value));
}

bool says_default(std::string_view text, std::string_view language, bool returns_set) {
    const bool compiled = language == "c" || language == "internal";
    for (const std::string_view word : {"volatile", "called on null input", "security invoker", "not leakproof",
                                        "external security invoker", "parallel unsafe"})
        if (text == word) return true;
    return text == (compiled ? "cost 1" : "cost 100") || (returns_set && text == "rows 1000");
}

}  // namespace

std::string canonical_attribute(std::string_view attribute, std::string_view language, bool returns_set) {
    const std::vector<Token> tokens = scan(attribute);
    if (tokens.empty()) return {};
    if (tokens[0].is("set") && tokens.size() > 2) return setting(tokens);
    std::string text;
    for (const Token& token : tokens) {
        const bool tight = text.empty() || token.is(".") || text.ends_with('.');
        text += (tight ? "" : " ") + (token.kind == Token::Kind::quoted ? quote(token.text) : token.text);
    }
    if (text == "returns null on null input") return "strict";
    if (text == "external security definer") return "security definer";
    return says_default(text, language, returns_set) ? std::string() : text;
}

}  // namespace schemac::dialect::postgres
