// PostgreSQL expressions: literals of numbers, booleans, uuids and bytes.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

std::string_view take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

bool take_sign(std::string_view& text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    return negative;
}

std::string without_leading_zeros(std::string digits) {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.empty() ? 0 : digits.size() - 1);
    return digits.empty() ? "0" : digits.substr(first);
}

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f');
}

void append_hex(std::string& out, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

}  // namespace

std::optional<std::string> integer_literal(std::string_view text) {
    text = trimmed(text);
    const bool negative = take_sign(text);
    const std::string digits(take_digits(text));
    if (digits.empty() || !text.empty()) return std::nullopt;
    const std::string plain = without_leading_zeros(digits);
    return negative && plain != "0" ? '-' + plain : plain;
}

std::optional<std::string> numeric_literal(std::string_view text) {
    text = trimmed(text);
    const bool negative = take_sign(text);
    std::string whole(take_digits(text));
    std::string fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        fraction = take_digits(text);
    }
    if (whole.empty() && fraction.empty()) return std::nullopt;
    int exponent = 0;
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(text.starts_with("e+") || text.starts_with("E+") ? 2 : 1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
        if (error != std::errc() || std::abs(exponent) > 1000) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    if (!text.empty()) return std::nullopt;
    for (; exponent > 0; --exponent) {
        whole += fraction.empty() ? '0' : fraction.front();
        if (!fraction.empty()) fraction.erase(0, 1);
    }
    for (; exponent < 0; ++exponent) {
        fraction.insert(0, 1, whole.empty() ? '0' : whole.back());
        if (!whole.empty()) whole.pop_back();
    }
    std::string plain = without_leading_zeros(whole);
    if (!fraction.empty()) plain += '.' + fraction;
    const bool zero = plain.find_first_not_of("0.") == std::string::npos;
    return negative && !zero ? '-' + plain : plain;
}

std::optional<std::string> float_literal(std::string_view text) {
    const std::string body(trimmed(text));
    char* end = nullptr;
    const double value = std::strtod(body.c_str(), &end);
    if (body.empty() || *end != '\0') return std::nullopt;
    std::array<char, 64> buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), written.ptr);
}

std::optional<std::string> boolean_literal(std::string_view text) {
    const std::string word = lower(trimmed(text));
    if (word.empty()) return std::nullopt;
    for (const std::string_view yes : {"true", "yes", "on", "1"})
        if (yes.starts_with(word) && word != "o") return "true";
    for (const std::string_view no : {"false", "no", "off", "0"})
        if (no.starts_with(word) && word != "o") return "false";
    return std::nullopt;
}

std::optional<std::string> uuid_literal(std::string_view text) {
    std::string digits = lower(trimmed(text));
    std::erase_if(digits, [](char c) { return c == '-' || c == '{' || c == '}'; });
    if (digits.size() != 32 || !std::all_of(digits.begin(), digits.end(), is_hex)) return std::nullopt;
    for (const std::size_t at : {20u, 16u, 12u, 8u})
        digits.insert(at, 1, '-');
    return digits;
}

std::optional<std::string> bytea_literal(std::string_view text) {
    if (text.starts_with("\\x")) return lower(text);
    std::string hex = "\\x";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            append_hex(hex, static_cast<unsigned char>(text[i]));
        } else if (text.substr(i).starts_with("\\\\")) {
            append_hex(hex, '\\');
            ++i;
        } else {
            unsigned value = 0;
            if (i + 4 > text.size()) return std::nullopt;
            const auto [end, error] = std::from_chars(text.data() + i + 1, text.data() + i + 4, value, 8);
            if (error != std::errc() || end != text.data() + i + 4 || value > 255) return std::nullopt;
            append_hex(hex, static_cast<unsigned char>(value));
            i += 3;
        }
    }
    return hex;
}

}  // namespace schemac::dialect::postgres::expression
