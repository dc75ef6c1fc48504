// Words for what the parser expected.
#include "compiler/ast/build/expected.h"

#include "compiler/ast/lex/keyword.h"
#include "compiler/ast/lex/token.h"

#include <algorithm>

namespace schemac::ast {
namespace {

/// A longer list helps nobody.
constexpr std::size_t most_listed = 6;

std::string word_for(TokenKind kind) {
    switch (kind) {
        case TokenKind::word: return "a name";
        case TokenKind::string: return "a string";
        case TokenKind::number: return "a number";
        case TokenKind::body: return "text in `$$`";
        case TokenKind::nested: return "an expression in parentheses";
        default: break;  // marks and keywords are written as they are
    }
    const auto written = spelling(kind);
    return written.empty() ? "" : std::string("`").append(written).append("`");
}

std::vector<TokenKind> kinds(const antlr4::misc::IntervalSet& expected) {
    std::vector<TokenKind> result;
    for (const auto type : expected.toList()) {
        if (type > 0 && type < 256) result.push_back(static_cast<TokenKind>(type));
    }
    return result;
}

bool has(const std::vector<TokenKind>& all, TokenKind kind) {
    return std::find(all.begin(), all.end(), kind) != all.end();
}

}  // namespace

std::string expected_words(const antlr4::misc::IntervalSet& expected) {
    const auto all = kinds(expected);
    // Opaque text takes nearly everything: then what ends it is the news.
    if (has(all, TokenKind::mark)) return has(all, TokenKind::right_parenthesis) ? "`)`" : "";
    const bool any_name = has(all, TokenKind::word);
    std::vector<std::string> words;
    for (const auto kind : all) {
        if (any_name && is_name(kind) && kind != TokenKind::word) continue;
        if (auto word = word_for(kind); !word.empty()) words.push_back(std::move(word));
    }
    if (words.empty() || words.size() > most_listed) return "";
    std::string joined = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        joined += (i + 1 == words.size() ? " or " : ", ") + words[i];
    return joined;
}

std::vector<std::string_view> expected_keywords(const antlr4::misc::IntervalSet& expected) {
    std::vector<std::string_view> result;
    for (const auto kind : kinds(expected)) {
        if (is_keyword(kind)) result.push_back(spelling(kind));
    }
    return result;
}

}  // namespace schemac::ast
