// Dialect, MySQL and MariaDB: the parameters of routines.
#include "compiler/dialect/mysql/parameters.h"

#include <vector>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/charset.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using expression::Token;

/// A type, then `charset x`, `character set x` and `collate y` in their short form.
std::string typed(std::string_view text, const model::Target& target) {
    const std::string lower = expression::lower(text);
    std::size_t end = lower.size();
    for (const char* clause : {" character set ", " charset ", " collate "})
        end = std::min(end, lower.find(clause));
    std::string result = print_type(canonical_type(parse_type(text.substr(0, end)), target));
    const auto value = [&](std::string_view clause) {
        const std::size_t at = lower.find(clause);
        if (at == std::string::npos) return std::string();
        const std::size_t begin = at + clause.size();
        return lower.substr(begin, lower.find(' ', begin) - begin);
    };
    std::string charset = value(" character set ");
    if (charset.empty()) charset = value(" charset ");
    if (!charset.empty()) result += " charset " + Charsets::canonical_charset(charset);
    const std::string collation = value(" collate ");
    if (!collation.empty()) result += " collate " + Charsets::canonical_collation(collation, charset);
    return result;
}

std::string name_of(const Token& token) {
    return '`' +
           (token.kind == Token::Kind::quoted_name ? expression::decode(token, expression_facts())
                                                   : std::string(token.text)) +
           '`';
}

std::string parameter(std::string_view text, const model::Target& target) {
    const std::vector<Token> tokens = expression::tokenise(text, expression_facts());
    if (tokens.size() < 3) return std::string(text);
    std::string mode;
    std::size_t at = 0;
    if (tokens[0].is("in") || tokens[0].is("out") || tokens[0].is("inout")) {
        if (!tokens[0].is("in")) mode = expression::lower(tokens[0].text) + ' ';
        at = 1;
    }
    return mode + name_of(tokens[at]) + ' ' + typed(text.substr(tokens[at].end), target);
}

}  // namespace

std::string canonical_parameters(std::string_view parameters, const model::Target& target) {
    std::string result;
    int depth = 0;
    std::size_t begin = 0;
    const std::vector<Token> tokens = expression::tokenise(parameters, expression_facts());
    for (const Token& token : tokens) {
        if (token.is("(")) ++depth;
        if (token.is(")")) --depth;
        const bool last = token.kind == Token::Kind::end;
        if (!last && (depth > 0 || !token.is(","))) continue;
        const std::string_view one = parameters.substr(begin, last ? std::string_view::npos : token.begin - begin);
        if (one.find_first_not_of(" \t\r\n") != std::string_view::npos)
            result += (result.empty() ? "" : ", ") + parameter(one, target);
        begin = token.end;
    }
    return result;
}

std::string canonical_returns(std::string_view type, const model::Target& target) {
    return type.empty() ? std::string() : typed(type, target);
}

}  // namespace schemac::dialect::mysql
