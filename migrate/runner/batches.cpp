// Migrate: a statement that goes through a table piece by piece.
#include "migrate/runner/batches.h"

#include <algorithm>
#include <charconv>

namespace schemac::migrate {
namespace {

constexpr std::string_view prefix = "batch:";
constexpr long long target_milliseconds = 250;
constexpr long long smallest = 100;
constexpr long long largest = 100'000;

long long number(const std::optional<std::string>& text) {
    long long value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

}  // namespace

std::string Range::text() const {
    return std::string(prefix) + std::to_string(first) + ',' + std::to_string(last) + ',' + std::to_string(high);
}

std::optional<Range> Range::parse(const std::string& text) {
    if (!text.starts_with(prefix)) return std::nullopt;
    const std::size_t one = text.find(',');
    const std::size_t two = text.find(',', one + 1);
    if (one == std::string::npos || two == std::string::npos) return std::nullopt;
    return Range{number(text.substr(prefix.size(), one - prefix.size())), number(text.substr(one + 1, two - one - 1)),
                 number(text.substr(two + 1))};
}

double Range::part() const {
    return high <= first ? 1 : static_cast<double>(last - first) / static_cast<double>(high - first);
}

std::optional<Batches> Batches::of(const Statement& statement, Session& session, const std::string& mark) {
    if (statement.batches.empty()) return std::nullopt;
    const auto key = session.number_key(statement.batches);
    if (!key) return std::nullopt;
    Batches batches(statement, session, *key);
    if (const auto range = Range::parse(mark))
        batches.range_ = *range;
    else if (!batches.find_range())
        return std::nullopt;
    return batches;
}

/// False for an empty table.
bool Batches::find_range() {
    const Rows rows = session_.query("SELECT min(" + key_ + "), max(" + key_ + ") FROM " + statement_.batches);
    if (!rows[0][0]) return false;
    range_.first = range_.last = number(rows[0][0]) - 1;
    range_.high = number(rows[0][1]);
    return true;
}

long long Batches::next_end() {
    const Rows rows = session_.query("SELECT max(k), count(*) FROM (SELECT " + key_ + " AS k FROM " +
                                     statement_.batches + " WHERE " + key_ + " > " + std::to_string(range_.last) +
                                     " AND " + key_ + " <= " + std::to_string(range_.high) + " ORDER BY " + key_ +
                                     " LIMIT " + std::to_string(size_) + ") piece");
    return number(rows[0][1]) < size_ ? range_.high : number(rows[0][0]);
}

void Batches::run_next() {
    const long long end = next_end();
    std::string sql = statement_.sql;
    const std::string piece =
        '(' + key_ + " > " + std::to_string(range_.last) + " AND " + key_ + " <= " + std::to_string(end) + ')';
    sql.replace(sql.find(batch_mark), batch_mark.size(), piece);
    session_.execute(sql);
    range_.last = end;
}

void Batches::took(long long milliseconds) {
    const long long wanted = size_ * target_milliseconds / std::max(milliseconds, 1LL);
    size_ = std::clamp(std::clamp(wanted, size_ / 2, size_ * 2), smallest, largest);
}

}  // namespace schemac::migrate
