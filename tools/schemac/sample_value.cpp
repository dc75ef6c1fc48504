// Command line: made-up values for rows.
#include "tools/schemac/sample_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "compiler/dialect/expression/token.h"

namespace schemac::cli {
namespace {

bool has(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string text(const std::string& value) {
    return '\'' + value + '\'';
}

const model::EnumType* find_enum(const model::Schema& schema, const model::Type& type) {
    const auto found = std::find_if(schema.enums.begin(), schema.enums.end(),
                                    [&](const model::EnumType& e) { return e.name.name == type.name; });
    return found == schema.enums.end() ? nullptr : &*found;
}

std::string nth(const std::vector<std::string>& values, long long number) {
    return text(values[static_cast<std::size_t>(number - 1) % values.size()]);
}

std::string date(long long number) {
    using namespace std::chrono;
    const year_month_day day = sys_days(year(2000) / January / 1) + days(number % 36'500);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string time(long long number) {
    return fmt::format("{:02}:{:02}:{:02}", number / 3600 % 24, number / 60 % 60, number % 60);
}

/// A number of at most so many letters and digits: `varchar(2)` has room for 1296.
std::string short_text(const model::Type& type, long long number) {
    std::size_t size = 16;
    if (!type.arguments.empty())
        std::from_chars(type.arguments[0].data(), type.arguments[0].data() + type.arguments[0].size(), size);
    std::string digits;
    for (long long rest = number; rest > 0 && digits.size() < size; rest /= 36)
        digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[rest % 36]);
    return digits;
}

}  // namespace

std::string sample_value(const model::Type& type, const model::Schema& schema, long long number) {
    const std::string name = dialect::expression::lower(type.name);
    if (type.dimensions > 0) return text("{}");
    if (const model::EnumType* found = find_enum(schema, type); found && !found->labels.empty())
        return nth(found->labels, number);
    if ((name == "enum" || name == "set") && !type.arguments.empty()) return nth(type.arguments, number);
    if (has(name, {"bool"})) return number % 2 ? "true" : "false";
    if (has(name, {"interval"})) return text(std::to_string(number) + " days");
    if (has(name, {"int", "num", "dec", "real", "double", "float", "money", "serial", "bit"}))
        return std::to_string(number);
    if (has(name, {"year"})) return std::to_string(1970 + number % 100);
    if (has(name, {"timestamp", "datetime"})) return text(date(number / 86'400) + ' ' + time(number));
    if (has(name, {"date"})) return text(date(number));
    if (has(name, {"time"})) return text(time(number));
    if (has(name, {"json"})) return text("{}");
    if (has(name, {"uuid"})) return text(fmt::format("00000000-0000-0000-0000-{:012}", number));
    if (has(name, {"inet", "cidr"}))
        return text(fmt::format("10.{}.{}.{}", number / 65'536 % 256, number / 256 % 256, number % 256));
    return text(short_text(type, number));
}

}  // namespace schemac::cli
