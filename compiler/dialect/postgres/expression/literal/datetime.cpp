// PostgreSQL expressions: literals of dates and times in ISO form.
#include <fmt/format.h>

#include <charconv>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// Reads numbers and separators off the front of a text.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool number(int& value, std::size_t max_digits = 9) {
        const std::size_t before = text_.size();
        const auto [end, error] =
            std::from_chars(text_.data(), text_.data() + std::min(text_.size(), max_digits), value);
        if (error != std::errc() || text_.starts_with('-')) return false;
        text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
        return text_.size() < before;
    }
    bool take(char c) {
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_word(std::string_view word) {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    std::string digits() {
        std::string taken;
        for (; !text_.empty() && text_.front() >= '0' && text_.front() <= '9'; text_.remove_prefix(1))
            taken += text_.front();
        return taken;
    }
    bool done() const { return text_.empty(); }

  private:
    std::string_view text_;
};

struct DateTime {
    int year = 0, month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
    std::string fraction;
    int offset_minutes = 0;
};

/// Days since 1970-01-01 of a proleptic Gregorian date, and back (the algorithms of C++'s std::chrono calendar).
long days_from_civil(int year, int month, int day) {
    const int y = month <= 2 ? year - 1 : year;
    const long era = (y >= 0 ? y : y - 399) / 400;
    const long yoe = y - era * 400;
    const long doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void civil_from_days(long days, DateTime& out) {
    days += 719468;
    const long era = (days >= 0 ? days : days - 146096) / 146097;
    const long doe = days - era * 146097;
    const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const long mp = (5 * doy + 2) / 153;
    out.day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
    out.month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
    out.year = static_cast<int>(yoe + era * 400 + (out.month <= 2));
}

bool read_date(Scanner& in, DateTime& out) {
    return in.number(out.year, 4) && in.take('-') && in.number(out.month, 2) && in.take('-') && in.number(out.day, 2) &&
           out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31;
}

bool read_time(Scanner& in, DateTime& out) {
    if (!in.number(out.hour, 2) || !in.take(':') || !in.number(out.minute, 2)) return false;
    if (in.take(':') && !in.number(out.second, 2)) return false;
    if (in.take('.')) out.fraction = in.digits();
    while (out.fraction.ends_with('0'))
        out.fraction.pop_back();
    return out.hour < 24 && out.minute < 60 && out.second < 60;
}

bool read_zone(Scanner& in, DateTime& out) {
    in.take(' ');
    if (in.take_word("UTC") || in.take_word("GMT") || in.take('Z') || in.take('z')) return true;
    const bool negative = in.take('-');
    if (!negative && !in.take('+')) return false;
    int hours = 0;
    int minutes = 0;
    if (!in.number(hours, 2)) return false;
    in.take(':');
    if (!in.done() && !in.number(minutes, 2)) return false;
    out.offset_minutes = (hours * 60 + minutes) * (negative ? -1 : 1);
    return true;
}

void to_utc(DateTime& moment) {
    long minutes = days_from_civil(moment.year, moment.month, moment.day) * 1440 + moment.hour * 60 + moment.minute -
                   moment.offset_minutes;
    long days = minutes / 1440;
    minutes -= days * 1440;
    if (minutes < 0) {
        minutes += 1440;
        --days;
    }
    civil_from_days(days, moment);
    moment.hour = static_cast<int>(minutes / 60);
    moment.minute = static_cast<int>(minutes % 60);
}

std::string date_text(const DateTime& moment) {
    return fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

std::string time_text(const DateTime& moment) {
    std::string text = fmt::format("{:02}:{:02}:{:02}", moment.hour, moment.minute, moment.second);
    if (!moment.fraction.empty()) text += '.' + moment.fraction;
    return text;
}

}  // namespace

std::optional<std::string> datetime_literal(std::string_view text, std::string_view type) {
    if (trimmed(text) == "epoch") text = "1970-01-01";
    Scanner in(trimmed(text));
    DateTime moment;
    if (type == "time") {
        if (!read_time(in, moment) || !in.done()) return std::nullopt;
        return time_text(moment);
    }
    if (!read_date(in, moment)) return std::nullopt;
    bool timed = false;
    if (in.take('T') || in.take(' ')) timed = read_time(in, moment);
    if (!in.done() && (!timed || !read_zone(in, moment) || !in.done())) return std::nullopt;
    if (type == "date") return date_text(moment);
    if (type == "timestamp") return date_text(moment) + ' ' + time_text(moment);
    to_utc(moment);
    return date_text(moment) + ' ' + time_text(moment) + "+00";
}

}  // namespace schemac::dialect::postgres::expression
