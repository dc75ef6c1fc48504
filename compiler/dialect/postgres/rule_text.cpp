// Dialect, PostgreSQL: the definitions of rules.
#include "compiler/dialect/postgres/rule_text.h"

#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

std::string_view between(std::string_view text, const Token& first, const Token& last) {
    return text.substr(first.begin, last.end - first.begin);
}

/// What stands in the brackets that hold all of `tokens[first]` to the last one, or all of it.
std::string unwrapped(std::string_view text, const std::vector<Token>& tokens, std::size_t first) {
    std::size_t last = tokens.size() - 1;
    while (last > first && tokens[last].is(";"))
        --last;
    if (tokens[first].is("(") && tokens[last].is(")")) {
        ++first;
        --last;
        while (last > first && tokens[last].is(";"))
            --last;
    }
    return std::string(between(text, tokens[first], tokens[last]));
}

}  // namespace

RuleText parse_rule(std::string_view statement) {
    const std::vector<Token> tokens = scan(statement);
    RuleText text;
    int depth = 0;
    std::size_t where = 0;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (tokens[at].is("(")) ++depth;
        if (tokens[at].is(")")) --depth;
        if (depth > 0) continue;
        if (!where && tokens[at].is("where")) where = at;
        if (!tokens[at].is("do")) continue;
        if (where) text.condition = between(statement, tokens[where + 1], tokens[at - 1]);
        std::size_t first = at + 1;
        if (tokens[first].is("instead") || tokens[first].is("also")) ++first;
        if (first < tokens.size() && !tokens[first].is("nothing")) text.commands = unwrapped(statement, tokens, first);
        break;
    }
    return text;
}

}  // namespace schemac::dialect::postgres
