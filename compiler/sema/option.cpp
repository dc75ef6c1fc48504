// Sema: from tokens to options.
#include "compiler/sema/option.h"
#include "compiler/sema/letter_case.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/sema/declarations.h"

namespace schemac::sema {
namespace {

/// Names of more than one word, of all dialects.
constexpr std::array<std::string_view, 26> long_names{
    "access method",    "auto increment",      "character set",      "check option",         "default character set",
    "default charset",  "default collate",     "force row security", "key block size",       "no data",
    "not null name",    "not null no inherit", "not null not valid", "not null on conflict", "not null conflict",
    "on conflict",      "on update",           "partition bound",    "partition by",         "partition of",
    "replica identity", "row format",          "row security",       "sql security",         "system versioning",
    "without rowid"};

/// Names whose options are `key = value` pairs.
constexpr std::array<std::string_view, 4> setting_names{"storage", "options", "sequence", "set"};

bool is_word(const ast::OptionToken& token) {
    return token.kind == ast::OptionToken::Kind::word;
}

/// How many tokens of the head are the option's name.
std::size_t name_length(const std::vector<ast::OptionToken>& head) {
    for (const std::string_view name : long_names) {
        std::string words;
        for (std::size_t i = 0; i < head.size() && is_word(head[i]) && words.size() < name.size(); ++i) {
            words += (words.empty() ? "" : " ") + lower_case(head[i].text);
            if (words == name) return i + 1;
        }
    }
    return std::min<std::size_t>(1, head.size());
}

bool is_mark(const ast::OptionToken& token, std::string_view mark) {
    return token.kind == ast::OptionToken::Kind::mark && token.text == mark;
}

bool is_simple(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// A part of a qualified name, which keeps the quotes that it needs.
std::string part_text(const ast::OptionToken& token) {
    if (token.kind != ast::OptionToken::Kind::name || is_simple(token.text)) return text(token);
    std::string quoted = "\"";
    for (const char c : token.text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// The tokens as values: what `.` or `@` joins is one, commas only separate.
std::vector<std::string> values(const std::vector<ast::OptionToken>& tokens, std::size_t from) {
    std::vector<std::string> found;
    const auto joins = [&](std::size_t i) {
        return i < tokens.size() && (is_mark(tokens[i], ".") || is_mark(tokens[i], "@"));
    };
    for (std::size_t i = from; i < tokens.size(); ++i) {
        if (is_mark(tokens[i], ",")) continue;
        if (!joins(i + 1)) {
            found.push_back(text(tokens[i]));
            continue;
        }
        std::string whole = part_text(tokens[i]);
        for (; joins(i + 1) && i + 2 < tokens.size(); i += 2)
            whole += tokens[i + 1].text + part_text(tokens[i + 2]);
        found.push_back(std::move(whole));
    }
    return found;
}

/// The tokens joined as a key: `toast.autovacuum_enabled`.
std::string key(const std::vector<ast::OptionToken>& head, std::size_t from) {
    std::string key;
    for (std::size_t i = from; i < head.size(); ++i)
        key += head[i].text;
    return key;
}

std::string joined(const std::vector<ast::OptionToken>& tokens) {
    std::string words;
    for (const std::string& value : values(tokens, 0))
        words += (words.empty() ? "" : " ") + value;
    return words;
}

}  // namespace

std::string text(const ast::OptionToken& token) {
    return token.kind == ast::OptionToken::Kind::parenthesised ? '(' + token.text + ')' : token.text;
}

dialect::Option lower(const ast::Option& option) {
    dialect::Option lowered;
    lowered.span = option.span;
    if (option.head.empty()) return lowered;
    const std::string first = lower_case(option.head.front().text);
    const bool settings = std::find(setting_names.begin(), setting_names.end(), first) != setting_names.end();
    if (settings && (option.has_equals || option.head.size() == 2) && option.head.size() > 1) {
        lowered.name = first;
        if (!option.has_equals && first == "storage")
            lowered.values.push_back(option.head[1].text);
        else
            lowered.settings.emplace_back(key(option.head, 1), joined(option.value));
        return lowered;
    }
    const std::size_t words = option.has_equals ? option.head.size() : name_length(option.head);
    for (std::size_t i = 0; i < words; ++i)
        lowered.name += (i ? " " : "") + lower_case(option.head[i].text);
    lowered.values = values(option.head, words);
    for (std::string& value : values(option.value, 0))
        lowered.values.push_back(std::move(value));
    return lowered;
}

std::vector<dialect::Option> lower(const std::vector<ast::DialectOption>& options, model::Product product) {
    std::vector<const ast::DialectOption*> chosen;
    for (const ast::DialectOption& option : options)
        if (applies(option.only, product)) chosen.push_back(&option);
    std::stable_partition(chosen.begin(), chosen.end(), [](const ast::DialectOption* option) {
        return !option->only || option->only->name != ast::DialectName::mariadb;
    });
    std::vector<dialect::Option> lowered;
    for (const ast::DialectOption* option : chosen)
        lowered.push_back(lower(option->option));
    return lowered;
}

bool apply_to_comment(const dialect::Option& option, std::string& comment) {
    if (option.name != "comment" || option.values.size() != 1) return false;
    comment = option.values.front();
    return true;
}

std::vector<dialect::Option> settings_as(std::string_view name, const std::vector<ast::Setting>& settings) {
    if (settings.empty()) return {};
    dialect::Option option;
    option.name = name;
    option.span = settings.front().span;
    for (const ast::Setting& setting : settings)
        option.settings.emplace_back(setting.key, joined(setting.value));
    return {option};
}

}  // namespace schemac::sema
