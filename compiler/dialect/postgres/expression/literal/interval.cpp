// PostgreSQL expressions: literals of intervals, as months, days and microseconds (manual, "Interval Input").
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

constexpr std::int64_t second = 1'000'000;

struct Span {
    std::int64_t months = 0;
    std::int64_t days = 0;
    std::int64_t micros = 0;
};

struct Unit {
    std::string_view name;
    Span one;
};

constexpr std::array<Unit, 13> units{{{"millennium", {12000, 0, 0}},
                                      {"century", {1200, 0, 0}},
                                      {"decade", {120, 0, 0}},
                                      {"year", {12, 0, 0}},
                                      {"month", {1, 0, 0}},
                                      {"week", {0, 7, 0}},
                                      {"day", {0, 1, 0}},
                                      {"hour", {0, 0, 3600 * second}},
                                      {"minute", {0, 0, 60 * second}},
                                      {"second", {0, 0, second}},
                                      {"millisecond", {0, 0, 1000}},
                                      {"microsecond", {0, 0, 1}},
                                      {"", {0, 0, second}}}};

/// Abbreviations that the server takes, by the unit's name.
std::string_view full_name(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 28> names{
        {{"y", "year"},
         {"yr", "year"},
         {"yrs", "year"},
         {"years", "year"},
         {"mon", "month"},
         {"mons", "month"},
         {"months", "month"},
         {"w", "week"},
         {"weeks", "week"},
         {"d", "day"},
         {"days", "day"},
         {"h", "hour"},
         {"hr", "hour"},
         {"hrs", "hour"},
         {"hours", "hour"},
         {"m", "minute"},
         {"min", "minute"},
         {"mins", "minute"},
         {"minutes", "minute"},
         {"s", "second"},
         {"sec", "second"},
         {"secs", "second"},
         {"seconds", "second"},
         {"ms", "millisecond"},
         {"milliseconds", "millisecond"},
         {"us", "microsecond"},
         {"microseconds", "microsecond"},
         {"decades", "decade"}}};
    for (const auto& [short_name, name] : names)
        if (short_name == word) return name;
    return word;
}

/// Adds `value` times the unit; fractions of days go on as time, those of months aren't decided here.
bool add(Span& sum, double value, const Unit& unit) {
    if (unit.one.months) {
        const double months = value * static_cast<double>(unit.one.months);
        if (months != std::floor(months)) return false;
        sum.months += static_cast<std::int64_t>(months);
    } else if (unit.one.days) {
        const double days = value * static_cast<double>(unit.one.days);
        const double whole = std::trunc(days);
        sum.days += static_cast<std::int64_t>(whole);
        sum.micros += std::llround((days - whole) * 86400.0 * static_cast<double>(second));
    } else {
        sum.micros += std::llround(value * static_cast<double>(unit.one.micros));
    }
    return true;
}

const Unit* find_unit(std::string_view word) {
    const std::string_view name = full_name(word);
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.name == name; });
    return found == units.end() ? nullptr : &*found;
}

/// `[-]HH:MM[:SS[.f]]`
bool add_clock(Span& sum, std::string_view word) {
    const double sign = word.starts_with('-') ? -1 : 1;
    if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
    double micros = 0;
    double scale = 3600.0 * static_cast<double>(second);
    while (true) {
        const std::string part(word.substr(0, word.find(':')));
        if (part.empty() || part.find_first_not_of("0123456789.") != std::string::npos) return false;
        micros += std::strtod(part.c_str(), nullptr) * scale;
        scale /= 60;
        if (word.size() == part.size()) break;
        word.remove_prefix(part.size() + 1);
    }
    sum.micros += std::llround(sign * micros);
    return true;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    const auto kind = [](char c) { return (c >= 'a' && c <= 'z') ? 1 : c == ' ' || c == '@' ? 0 : 2; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && kind(text[i]) != kind(text[i - 1])) words.emplace_back();
        if (kind(text[i])) words.back() += text[i];
    }
    std::erase(words, "");
    return words;
}

/// ISO 8601's `1y2m3dt4h` as `1 year 2 month 3 day 4 hour`; what it doesn't know stays, and is refused later.
std::string spelled_out(std::string_view iso) {
    std::string text;
    bool time = false;
    for (const char c : iso) {
        switch (c) {
            case 't': time = true; break;
            case 'y': text += " year "; break;
            case 'w': text += " week "; break;
            case 'd': text += " day "; break;
            case 'h': text += " hour "; break;
            case 's': text += " second "; break;
            case 'm': text += time ? " minute " : " month "; break;
            default: text += c;
        }
    }
    return text;
}

bool is_number(const std::string& word) {
    return !word.empty() && word.find_first_not_of("+-.0123456789") == std::string::npos;
}

/// What the last of the fields leaves of it: `interval '1.5' year` is a year.
void truncate(Span& sum, std::string_view fields) {
    const std::string_view last = fields.substr(fields.find_last_of(' ') + 1);
    const bool months_only = last == "year" || last == "month";
    if (last == "year") sum.months -= sum.months % 12;
    if (months_only) sum.days = 0;
    if (months_only || last == "day") sum.micros = 0;
    if (last == "hour") sum.micros -= sum.micros % (3600 * second);
    if (last == "minute") sum.micros -= sum.micros % (60 * second);
}

std::string text_of(const Span& sum) {
    std::string text;
    if (sum.months) text += fmt::format("{} mons ", sum.months);
    if (sum.days) text += fmt::format("{} days ", sum.days);
    const std::int64_t micros = std::abs(sum.micros);
    if (micros == 0 && !text.empty()) {
        text.pop_back();
        return text;
    }
    if (sum.micros < 0) text += '-';
    text +=
        fmt::format("{:02}:{:02}:{:02}", micros / (3600 * second), micros / (60 * second) % 60, micros / second % 60);
    if (micros % second) text += fmt::format(".{:06}", micros % second);
    return text;
}

}  // namespace

std::optional<std::string> interval_literal(std::string_view text, std::string_view fields) {
    std::string folded(trimmed(text));
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (folded.starts_with('p')) folded = spelled_out(folded.substr(1));
    std::vector<std::string> words = words_of(folded);
    const bool ago = !words.empty() && words.back() == "ago";
    if (ago) words.pop_back();
    if (words.empty()) return std::nullopt;
    Span sum;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].find(':') != std::string::npos) {
            if (!add_clock(sum, words[i])) return std::nullopt;
            continue;
        }
        if (!is_number(words[i])) return std::nullopt;
        const bool named = i + 1 < words.size() && find_unit(words[i + 1]);
        const Unit* unit = find_unit(named ? std::string_view(words[i + 1]) : trimmed(fields));
        if (!unit || !add(sum, std::strtod(words[i].c_str(), nullptr), *unit)) return std::nullopt;
        if (named) ++i;
    }
    if (ago) sum = {-sum.months, -sum.days, -sum.micros};
    truncate(sum, trimmed(fields));
    return text_of(sum);
}

}  // namespace schemac::dialect::postgres::expression
