// Emit, language: expressions, which are the target's SQL, and how they are bounded.
#include "emit/dsl/expression.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/ast/lex/skip.h"

namespace schemac::emit::dsl {
namespace {

constexpr std::array bare_words{"true",         "false",          "null",      "current_timestamp", "current_date",
                                "current_time", "localtimestamp", "localtime", "current_user",      "session_user"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

bool is_bare_word(std::string_view text) {
    return std::find(bare_words.begin(), bare_words.end(), lower(text)) != bare_words.end();
}

/// Digits with at most one point, and a sign.
bool is_number(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    const auto points = std::count(text.begin(), text.end(), '.');
    return points <= 1 && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

/// A string that every dialect reads alike: quotes doubled, no backslash.
bool is_plain_string(std::string_view text) {
    if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return false;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' || text[i] == '\n') return false;
        if (text[i] == '\'' && (++i == text.size() || text[i] != '\'')) return false;
    }
    return true;
}

/// `now()`, `gen_random_uuid()`: a call with nothing between its parentheses.
bool is_plain_call(std::string_view text) {
    if (text.size() < 3 || text.substr(text.size() - 2) != "()") return false;
    text.remove_suffix(2);
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return letter(text.front()) && text != "check" && text != "backfill" &&
           std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || is_digit(c); });
}

}  // namespace

bool ends_alike(const model::Expression& expression) {
    const std::string text = in_parentheses(expression);
    return ast::skip_parentheses(text, 0, false) == text.size();
}

std::string in_parentheses(const model::Expression& expression) {
    return '(' + expression.sql + ')';
}

std::string bracketed(const model::Expression& expression, const Context& context) {
    const std::string text = in_parentheses(expression);
    return ends_alike(expression) ? text : "{ " + std::string(model::to_string(context.product())) + ' ' + text + " }";
}

std::string default_value(const model::Expression& expression, const Context& context) {
    const std::string& sql = expression.sql;
    const bool bare = is_number(sql) || is_plain_string(sql) || is_bare_word(sql) || is_plain_call(sql);
    return bare ? sql : bracketed(expression, context);
}

std::string body(const model::Expression& expression) {
    std::string tag = "$$";
    for (int i = 0; expression.sql.find(tag) != std::string::npos || expression.sql.ends_with('$'); ++i) {
        tag = i == 0 ? "$body$" : "$body" + std::to_string(i) + '$';
        if (expression.sql.find(tag) == std::string::npos) break;
    }
    return tag + expression.sql + tag;
}

}  // namespace schemac::emit::dsl
