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

/// Of MariaDB's partitions by time (https://mariadb.com/kb/en/system-versioned-tables/), which have no columns that
/// could be called so.
constexpr std::array<std::string_view, 16> words_of_time{
    "system_time", "history", "current", "interval", "limit", "starts", "auto",    "timestamp",
    "second",      "minute",  "hour",    "day",      "week",  "month",  "quarter", "year"};

bool is_of_time(const std::vector<Token>& tokens) {
    return tokens.size() > 2 && tokens[2].is("system_time");
}

bool is_keyword(const Token& token, bool of_time) {
    const auto in = [&](const auto& words) {
        return std::find(words.begin(), words.end(), expression::lower(token.text)) != words.end();
    };
    return token.kind == Token::Kind::word && (in(keywords) || (of_time && in(words_of_time)));
}

std::string spelled(const Token& token, bool call, bool of_time) {
    const bool keyword = is_keyword(token, of_time);
    std::string text(token.text);
    if (keyword || call) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [&](unsigned char c) { return static_cast<char>(keyword ? std::toupper(c) : std::tolower(c)); });
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
    const bool of_time = is_of_time(tokens);
    std::string result;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (tokens[at].is("engine") && tokens[at + 1].is("=")) {
            at += 2;
            continue;
        }
        if (tokens[at].is("algorithm") && tokens[at + 1].is("=") && tokens[at + 2].text == "2") {
            at += 2;  // what nobody needs to say
            continue;
        }
        if (tokens[at].is("=") && !result.ends_with("ALGORITHM")) continue;
        const bool call =
            tokens[at + 1].is("(") && !is_keyword(tokens[at], of_time) && tokens[at].kind == Token::Kind::word;
        const std::string text = spelled(tokens[at], call, of_time);
        if (!joins(result, text)) result += ' ';
        result += text;
    }
    return result;
}

}  // namespace schemac::dialect::mysql
