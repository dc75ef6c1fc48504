// Dialect, MySQL and MariaDB: the PARTITION BY clause.
#include "compiler/dialect/mysql/partitioning.h"

#include <algorithm>
#include <array>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using expression::Token;

constexpr std::array<std::string_view, 22> keywords{"partition",  "by",     "range",    "list",         "hash",
                                                    "key",        "linear", "columns",  "values",       "less",
                                                    "than",       "in",     "maxvalue", "null",         "comment",
                                                    "partitions", "engine", "default",  "subpartition", "subpartitions",
                                                    "algorithm",  "innodb"};

bool is_keyword(const Token& token) {
    return token.kind == Token::Kind::word &&
           std::find(keywords.begin(), keywords.end(), expression::lower(token.text)) != keywords.end();
}

std::string spelled(const Token& token, bool call) {
    std::string text(token.text);
    if (is_keyword(token) || call) {
        std::transform(text.begin(), text.end(), text.begin(), [&](unsigned char c) {
            return static_cast<char>(is_keyword(token) ? std::toupper(c) : std::tolower(c));
        });
        return text;
    }
    return token.kind == Token::Kind::word ? '`' + text + '`' : text;
}

bool joins(std::string_view before, const std::string& now) {
    return before.empty() || before.ends_with('(') || before.ends_with(' ') || now == ")" || now == ",";
}

}  // namespace

std::string canonical_partitioning(std::string_view clause) {
    const auto& facts = expression_facts();
    const std::vector<Token> tokens = expression::tokenise(clause, facts);
    std::string result;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (tokens[at].is("engine") && tokens[at + 1].is("=")) {
            at += 2;
            continue;
        }
        if (tokens[at].is("=") && !result.ends_with("ALGORITHM")) continue;
        const bool call = tokens[at + 1].is("(") && !is_keyword(tokens[at]) && tokens[at].kind == Token::Kind::word;
        const std::string text = spelled(tokens[at], call);
        if (!joins(result, text)) result += ' ';
        result += text;
    }
    return result;
}

}  // namespace schemac::dialect::mysql
