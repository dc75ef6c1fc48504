// Dialect, PostgreSQL: names of a view's columns.
#include "compiler/dialect/postgres/canonical/view_columns.h"

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

bool ends_list(const Token& token) {
    for (const std::string_view word : {"from", "where", "group", "having", "window", "union", "intersect", "except",
                                        "order", "limit", "offset", "fetch", "for"})
        if (token.is(word)) return true;
    return false;
}

/// The first SELECT that isn't within brackets, those around the whole of it aside: WITH's queries are.
std::size_t first_select(const std::vector<Token>& tokens) {
    std::size_t at = 0;
    while (at < tokens.size() && tokens[at].is("("))
        ++at;
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        if (tokens[at].is("(")) ++depth;
        if (tokens[at].is(")")) --depth;
        if (depth == 0 && tokens[at].is("select")) return at;
    }
    return at;
}

/// The tokens that are the names after AS in the select list.
std::vector<const Token*> aliases(const std::vector<Token>& tokens) {
    std::vector<const Token*> names;
    int depth = 0;
    for (std::size_t at = first_select(tokens) + 1; at < tokens.size(); ++at) {
        if (tokens[at].is("(") || tokens[at].is("[")) ++depth;
        if (tokens[at].is(")") || tokens[at].is("]")) --depth;
        if (depth < 0 || (depth == 0 && ends_list(tokens[at]))) break;
        const bool last =
            at + 2 >= tokens.size() || tokens[at + 2].is(",") || tokens[at + 2].is(")") || ends_list(tokens[at + 2]);
        if (depth == 0 && tokens[at].is("as") && at + 1 < tokens.size() && last) names.push_back(&tokens[++at]);
    }
    return names;
}

}  // namespace

std::optional<std::string> with_column_names(std::string_view query, const std::vector<std::string>& names) {
    const std::vector<Token> tokens = scan(query);
    const std::vector<const Token*> places = aliases(tokens);
    if (places.size() < names.size()) return std::nullopt;
    std::string text;
    std::size_t copied = 0;
    for (std::size_t n = 0; n < names.size(); ++n) {
        text.append(query.substr(copied, places[n]->begin - copied)).append(quote(names[n]));
        copied = places[n]->end;
    }
    return text.append(query.substr(copied));
}

}  // namespace schemac::dialect::postgres::canonical
