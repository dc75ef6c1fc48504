// Sema: splitting attributes. The words that begin one are those of CREATE FUNCTION and CREATE VIEW in the manuals of
// PostgreSQL, MySQL and MariaDB.
#include "compiler/sema/attributes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/sema/letter_case.h"
#include "compiler/sema/option.h"

namespace schemac::sema {
namespace {

using Tokens = std::vector<ast::OptionToken>;

constexpr std::array<std::string_view, 17> routine_starters{
    "called",   "comment",  "contains", "cost",    "definer", "deterministic", "external", "immutable", "leakproof",
    "modifies", "parallel", "reads",    "returns", "rows",    "security",      "set",      "stable"};
constexpr std::array<std::string_view, 6> more_routine_starters{"strict",   "support", "transform",
                                                                "volatile", "window",  "language"};
constexpr std::array<std::string_view, 6> view_starters{"algorithm",  "definer", "sql",
                                                        "tablespace", "using",   "security"};

bool is(const Tokens& tokens, std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].kind == ast::OptionToken::Kind::word && lower_case(tokens[at].text) == word;
}

template <class Words>
bool is_one_of(const Tokens& tokens, std::size_t at, const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is(tokens, at, word); });
}

/// Whether an attribute of a routine begins here, rather than goes on.
bool begins_routine_attribute(const Tokens& tokens, std::size_t at) {
    if (is(tokens, at, "not")) return is(tokens, at + 1, "leakproof") || is(tokens, at + 1, "deterministic");
    if (is(tokens, at, "no")) return is(tokens, at + 1, "sql");
    if (is(tokens, at, "sql")) return is(tokens, at + 1, "security");
    const bool after_word = at > 0 && tokens[at - 1].kind == ast::OptionToken::Kind::word;
    const bool continues =
        after_word && (is(tokens, at - 1, "external") || is(tokens, at - 1, "not") || is(tokens, at - 1, "sql") ||
                       is(tokens, at - 1, "to") || is(tokens, at - 1, "security"));
    if (continues) return false;
    return is_one_of(tokens, at, routine_starters) || is_one_of(tokens, at, more_routine_starters);
}

std::string quoted(const std::string& text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        result += c;
        if (c == quote) result += c;
    }
    return result + quote;
}

/// A token as SQL writes it.
std::string written(const ast::OptionToken& token) {
    switch (token.kind) {
        case ast::OptionToken::Kind::word: return lower_case(token.text);
        case ast::OptionToken::Kind::name: return quoted(token.text, '"');
        case ast::OptionToken::Kind::number: return token.text;
        case ast::OptionToken::Kind::string: return quoted(token.text, '\'');
        case ast::OptionToken::Kind::parenthesised: return '(' + token.text + ')';
        case ast::OptionToken::Kind::mark: return token.text;
    }
    return {};
}

bool is_tight(const ast::OptionToken& token) {
    return token.kind == ast::OptionToken::Kind::mark && (token.text == "." || token.text == "," || token.text == "@");
}

std::string joined(const Tokens& tokens, std::size_t from, std::size_t to) {
    std::string words;
    for (std::size_t i = from; i < to; ++i) {
        const bool after_point = i > from && is_tight(tokens[i - 1]) && tokens[i - 1].text != ",";
        const bool blank = !words.empty() && !is_tight(tokens[i]) && !after_point;
        words += (blank ? " " : "") + written(tokens[i]);
    }
    return words;
}

/// `algorithm = merge`, from its first token to before the next attribute.
dialect::Option view_attribute(const Tokens& tokens, std::size_t from, std::size_t to) {
    dialect::Option option;
    option.span = source::cover(tokens[from].span, tokens[to - 1].span);
    option.name = lower_case(tokens[from++].text);
    if (option.name == "sql" && is(tokens, from, "security")) {
        option.name = "sql security";
        ++from;
    }
    std::string value;
    for (; from < to; ++from)
        if (tokens[from].text != "=" || tokens[from].kind != ast::OptionToken::Kind::mark) value += text(tokens[from]);
    if (!value.empty()) option.values.push_back(value);
    return option;
}

}  // namespace

std::vector<std::string> routine_attributes(const Tokens& tokens) {
    std::vector<std::string> attributes;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= tokens.size(); ++at) {
        if (at < tokens.size() && !begins_routine_attribute(tokens, at)) continue;
        attributes.push_back(joined(tokens, begin, at));
        begin = at;
    }
    return attributes;
}

std::vector<dialect::Option> view_attributes(const Tokens& tokens) {
    std::vector<dialect::Option> options;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= tokens.size(); ++at) {
        const bool continues =
            at < tokens.size() && (!is_one_of(tokens, at, view_starters) || is(tokens, at - 1, "sql"));
        if (continues) continue;
        options.push_back(view_attribute(tokens, begin, at));
        begin = at;
    }
    return options;
}

}  // namespace schemac::sema
