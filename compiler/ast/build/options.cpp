// Options, token by token.
#include "compiler/ast/build/options.h"

#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"
#include "compiler/ast/lex/skip.h"

#include <algorithm>

namespace schemac::ast::build {
namespace {

OptionToken one_token(const Input& in, std::uint32_t index) {
    const auto kind = in.lexed.tokens[index].kind;
    const auto written = text(in, index, index);
    const auto at = span(in, index, index);
    if (kind == TokenKind::quoted) return {OptionToken::Kind::name, identifier(in, index).text, at};
    if (kind == TokenKind::string || kind == TokenKind::body)
        return {OptionToken::Kind::string, string_value(written), at};
    if (kind == TokenKind::number) return {OptionToken::Kind::number, std::string(written), at};
    if (kind == TokenKind::nested) return {OptionToken::Kind::parenthesised, nested(in, index).text, at};
    return {is_name(kind) ? OptionToken::Kind::word : OptionToken::Kind::mark, std::string(written), at};
}

bool is_sign(TokenKind kind) {
    return kind == TokenKind::minus || kind == TokenKind::plus;
}

/// The index of the parenthesis that closes the one at `open`; parentheses within are one token.
std::uint32_t closing(const Input& in, std::uint32_t open, std::uint32_t last) {
    while (open < last && in.lexed.tokens[open].kind != TokenKind::right_parenthesis)
        ++open;
    return open;
}

std::uint32_t find_equals(const Input& in, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i <= last; ++i) {
        if (in.lexed.tokens[i].kind == TokenKind::equals) return i;
        if (in.lexed.tokens[i].kind == TokenKind::left_parenthesis) i = closing(in, i, last);
    }
    return last + 1;
}

Setting setting(const Input& in, std::uint32_t first, std::uint32_t last) {
    const auto equals = find_equals(in, first, last);
    Setting made;
    for (auto i = first; i < equals; ++i)
        made.key += text(in, i, i);
    if (equals < last) made.value = option_tokens(in, equals + 1, last);
    made.span = span(in, first, last);
    return made;
}

std::vector<Setting> comma_separated(const Input& in, std::uint32_t first, std::uint32_t last) {
    std::vector<Setting> result;
    auto begin = first;
    for (auto i = first; i <= last + 1; ++i) {
        if (i <= last && in.lexed.tokens[i].kind != TokenKind::comma) continue;
        if (i > begin) result.push_back(setting(in, begin, i - 1));
        begin = i + 1;
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// `key = value` of the parameters of an operator class: a word or a number, or a string without a comma in it.
Setting setting_of_text(std::string_view written, Span at) {
    const auto equals = std::min(written.find('='), written.size());
    Setting made{std::string(trimmed(written.substr(0, equals))), {}, at};
    const auto value = trimmed(written.substr(std::min(equals + 1, written.size())));
    if (value.empty()) return made;
    if (value.size() > 1 && value.front() == '\'' && value.back() == '\'') {
        made.value.push_back({OptionToken::Kind::string, string_value(value), at});
    } else {
        const bool number = value.find_first_not_of("+-.0123456789") == std::string_view::npos;
        made.value.push_back({number ? OptionToken::Kind::number : OptionToken::Kind::word, std::string(value), at});
    }
    return made;
}

}  // namespace

std::vector<OptionToken> option_tokens(const Input& in, std::uint32_t first, std::uint32_t last) {
    std::vector<OptionToken> result;
    const auto& tokens = in.lexed.tokens;
    for (auto i = first; i <= last; ++i) {
        if (tokens[i].kind == TokenKind::left_parenthesis) {
            const auto close = closing(in, i, last);
            const auto written = in.file.text().substr(tokens[i].end, tokens[close].begin - tokens[i].end);
            result.push_back(
                {OptionToken::Kind::parenthesised, without_comments(written, tokens[i].backslash), span(in, i, close)});
            i = close;
        } else if (is_sign(tokens[i].kind) && i < last && tokens[i + 1].kind == TokenKind::number) {
            result.push_back({OptionToken::Kind::number, std::string(text(in, i, i + 1)), span(in, i, i + 1)});
            ++i;
        } else {
            result.push_back(one_token(in, i));
        }
    }
    return result;
}

Option option(const Input& in, Context* context) {
    const auto first = first_index(context);
    const auto last = last_index(context) - 1;  // before the semicolon
    const auto equals = find_equals(in, first, last);
    Option made;
    made.has_equals = equals <= last;
    made.head = option_tokens(in, first, equals - 1);
    if (made.has_equals) made.value = option_tokens(in, equals + 1, last);
    made.span = span(in, first, last);
    return made;
}

void add_options(const Input& in, P::DialectOptionsContext* context, std::vector<DialectOption>& to) {
    const auto only = dialect(in, first_index(context));
    for (auto* one : context->option())
        to.push_back({only, option(in, one)});
}

std::vector<Setting> settings(const Input& in, P::SettingsContext* context) {
    return comma_separated(in, first_index(context) + 1, last_index(context) - 1);
}

std::vector<Setting> settings(const Input& in, std::uint32_t nested_token) {
    const auto inside = nested(in, nested_token);
    std::vector<Setting> result;
    for (std::string_view rest = inside.text; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(','));
        result.push_back(setting_of_text(one, span(in, nested_token, nested_token)));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
    return result;
}

}  // namespace schemac::ast::build
