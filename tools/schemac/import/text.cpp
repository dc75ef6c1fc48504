// Import: reading names and comments as most of these tools write them.
#include "tools/schemac/import/text.h"

#include <algorithm>
#include <cctype>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::cli::import {
namespace {

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// The next number, without zeros in front, so that longer means larger.
std::string_view take_number(std::string_view& text) {
    while (!text.empty() && !is_digit(text.front()))
        text.remove_prefix(1);
    std::size_t size = 0;
    while (size < text.size() && is_digit(text[size]))
        ++size;
    std::string_view number = text.substr(0, size);
    text.remove_prefix(size);
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

}  // namespace

std::optional<Numbered> numbered(std::string_view name, std::string_view ending) {
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    std::size_t digits = 0;
    while (digits < name.size() && is_digit(name[digits]))
        ++digits;
    if (digits == 0 || (digits < name.size() && name[digits] != '_')) return std::nullopt;
    return Numbered{std::string(name.substr(0, digits)), with_blanks(name.substr(std::min(digits + 1, name.size())))};
}

bool version_less(std::string_view a, std::string_view b) {
    while (!a.empty() || !b.empty()) {
        const std::string_view one = take_number(a);
        const std::string_view other = take_number(b);
        if (one != other) return one.size() != other.size() ? one.size() < other.size() : one < other;
    }
    return false;
}

bool same_version(const std::string& a, const std::string& b) {
    constexpr std::string_view digits = "0123456789._";
    if (a.find_first_not_of(digits) != std::string::npos || b.find_first_not_of(digits) != std::string::npos)
        return a == b;
    return !version_less(a, b) && !version_less(b, a);
}

void sort_by_version(Migrations& migrations) {
    std::stable_sort(migrations.begin(), migrations.end(),
                     [](const Migration& a, const Migration& b) { return version_less(a.version, b.version); });
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        found.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return found;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<std::string_view> after_comment(std::string_view line, std::string_view word) {
    line = trimmed(line);
    if (!line.starts_with("--")) return std::nullopt;
    line = trimmed(line.substr(2));
    if (!line.starts_with(word)) return std::nullopt;
    return trimmed(line.substr(word.size()));
}

std::string with_blanks(std::string_view text) {
    std::string result(text);
    std::replace(result.begin(), result.end(), '_', ' ');
    return result;
}

void add_line(Sql& sql, std::string_view line) {
    if (sql.empty()) sql.emplace_back();
    sql.back().sql += line;
}

void cannot_import(const std::string& path, const std::string& what, const std::string& help) {
    throw source::Failure(code::cannot_import, what).at(path).help(help);
}

}  // namespace schemac::cli::import
