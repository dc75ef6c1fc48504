// Dialect, MySQL and MariaDB: defaults, whose comparable form depends on the column's type: the server turns a literal
// into a value of the column, and shows that.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using expression::Literal;
using expression::Node;

/// A literal with its sign; nothing for anything else.
struct Plain {
    Literal literal;
    bool negative = false;
};

/// `0x1f` is `x'1f'` in another spelling (https://dev.mysql.com/doc/refman/8.0/en/hexadecimal-literals.html), and
/// `0b01` is `b'01'`.
Literal unprefixed(const Literal& literal) {
    if (literal.kind != Literal::Kind::number || literal.text.size() < 3 || literal.text[0] != '0') return literal;
    const char base = literal.text[1];
    if (base == 'x') return {Literal::Kind::hex, literal.text.substr(2), {}};
    if (base == 'b') return {Literal::Kind::bits, literal.text.substr(2), {}};
    return literal;
}

std::optional<Plain> plain(const Node& node) {
    if (const auto* literal = std::get_if<Literal>(&node.value)) return Plain{unprefixed(*literal), false};
    const auto* unary = std::get_if<expression::Unary>(&node.value);
    if (!unary || (unary->op != "-" && unary->op != "+")) return std::nullopt;
    auto inner = plain(*unary->operand);
    if (inner && unary->op == "-") inner->negative = !inner->negative;
    return inner;
}

/// Digits without leading zeros, nor trailing ones after the point.
std::string canonical_digits(std::string digits) {
    const bool negative = !digits.empty() && digits[0] == '-';
    if (negative || (!digits.empty() && digits[0] == '+')) digits.erase(0, 1);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') digits.pop_back();
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty() || digits[0] == '.') digits.insert(0, "0");
    return negative && digits != "0" ? '-' + digits : digits;
}

bool has_exponent(const std::string& digits) {
    return digits.find_first_of("eE") != std::string::npos;
}

std::string canonical_number(const Plain& value, const model::Type& type) {
    std::string digits = value.literal.text;
    if (value.literal.kind == Literal::Kind::keyword)
        digits = digits == "true" ? "1" : digits == "false" ? "0" : digits;
    if (value.literal.kind == Literal::Kind::hex) digits = std::to_string(std::strtoull(digits.c_str(), nullptr, 16));
    if (value.literal.kind == Literal::Kind::bits) digits = std::to_string(std::strtoull(digits.c_str(), nullptr, 2));
    if (value.negative) digits.insert(0, "-");
    if (!is_floating(type) && !has_exponent(digits)) return canonical_digits(digits);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.15g", std::strtod(digits.c_str(), nullptr));
    return has_exponent(text.data()) ? text.data() : canonical_digits(text.data());
}

/// A date, time or timestamp as the server completes it: `'2020-01-01'` in a datetime has midnight, and as many digits
/// of a second as the type.
std::string canonical_moment(std::string text, const model::Type& type) {
    const std::size_t digits =
        type.arguments.empty() ? 0 : static_cast<std::size_t>(std::atoi(type.arguments[0].c_str()));
    const bool with_date = type.name == "datetime" || type.name == "timestamp";
    if (with_date && text.size() == 10) text += " 00:00:00";
    if (type.name == "date") return text.substr(0, 10);
    const std::size_t point = text.find('.');
    std::string fraction = point == std::string::npos ? std::string() : text.substr(point + 1);
    fraction.resize(digits, '0');
    text = text.substr(0, point);
    return digits ? text + '.' + fraction : text;
}

std::string bits_of(const Plain& value) {
    std::string bits = value.literal.text;
    if (value.literal.kind == Literal::Kind::number) {
        unsigned long long number = std::strtoull(bits.c_str(), nullptr, 10);
        for (bits.clear(); number; number /= 2)
            bits.insert(bits.begin(), static_cast<char>('0' + number % 2));
    }
    bits.erase(0, std::min(bits.find_first_not_of('0'), bits.size()));
    return "b'" + (bits.empty() ? "0" : bits) + '\'';
}

/// The bytes in hexadecimal; those of a `binary(n)` without the zeros that fill it up.
std::string bytes_of(const Plain& value, const model::Type& type) {
    std::string hex;
    if (value.literal.kind == Literal::Kind::hex) {
        hex = expression::lower(value.literal.text);
        if (hex.size() % 2) hex.insert(0, "0");
    } else {
        for (const unsigned char byte : value.literal.text)
            for (const int digit : {byte / 16, byte % 16})
                hex += "0123456789abcdef"[digit];
    }
    while (type.name == "binary" && hex.ends_with("00"))
        hex.resize(hex.size() - 2);
    return "0x" + hex;
}

std::string quoted_text(const std::string& text) {
    return expression::quote_string(text, expression_facts());
}

/// The comparable form of a literal in a column of that type.
std::string canonical_literal(const Plain& value, const model::Type& type) {
    if (is_number(type) || type.name == "year") return canonical_number(value, type);
    if (type.name == "bit") return bits_of(value);
    if (is_binary_string(type)) return bytes_of(value, type);
    if (is_temporal(type)) return quoted_text(canonical_moment(value.literal.text, type));
    std::string text = value.literal.text;
    if (value.literal.kind == Literal::Kind::keyword && (text == "true" || text == "false"))
        text = text == "true" ? "1" : "0";
    return quoted_text((value.negative ? "-" : "") + text);
}

bool is_null(const Node& node) {
    const auto* literal = std::get_if<Literal>(&node.value);
    return literal && literal->kind == Literal::Kind::keyword && literal->text == "null";
}

}  // namespace

bool is_literal_default(const model::Expression& value) {
    if (value.sql.starts_with('(')) return false;
    const std::optional<Node> tree = expression::parse(value.sql, expression_facts());
    return tree && plain(*tree);
}

std::string canonical_now(std::string_view text) {
    static constexpr std::array<std::string_view, 4> words{"current_timestamp", "now", "localtime", "localtimestamp"};
    std::string compact;
    for (const char c : text)
        if (c != ' ') compact += c;
    compact = expression::lower(compact);
    const std::size_t opening = compact.find('(');
    const std::string word = compact.substr(0, opening);
    if (std::find(words.begin(), words.end(), word) == words.end()) return {};
    std::string digits = opening == std::string::npos ? "()" : compact.substr(opening);
    if (digits.back() != ')') return {};
    if (digits.find_first_not_of("0123456789()") != std::string::npos) return {};
    return digits == "()" || digits == "(0)" ? "current_timestamp" : "current_timestamp" + digits;
}

std::optional<model::Expression> canonical_default(std::optional<model::Expression> value, const model::Type& type) {
    if (!value) return value;
    const std::string now = canonical_now(value->sql);
    if (!now.empty()) {
        value->canonical = now;
        value->form = model::Form::canonical;
        return value;
    }
    const std::optional<Node> tree = expression::parse(value->sql, expression_facts());
    if (tree && is_null(*tree)) return std::nullopt;
    if (const std::optional<Plain> literal = tree ? plain(*tree) : std::nullopt) {
        value->canonical = canonical_literal(*literal, type);
        value->form = model::Form::canonical;
        return value;
    }
    expression::canonicalise(*value, expression_facts());
    return value;
}

}  // namespace schemac::dialect::mysql
