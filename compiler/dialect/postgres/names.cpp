// Dialect, PostgreSQL: names as the server chooses them. Rules: src/backend/commands/indexcmds.c (makeObjectName,
// ChooseRelationName, ChooseIndexColumnNames), src/backend/catalog/pg_constraint.c (ChooseConstraintName).
#include "compiler/dialect/postgres/names.h"

#include <algorithm>
#include <cctype>

namespace schemac::dialect::postgres {
namespace {

constexpr std::size_t longest = 63;

/// Cuts to so many bytes, but never within a UTF-8 character.
std::string_view clip(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

/// The first of `label`, `label1`, `label2` … whose name is free.
template <class Taken>
std::string first_free(std::string_view name1, std::string_view name2, std::string_view label, Taken taken) {
    std::string name = make_object_name(name1, name2, label);
    for (int pass = 1; taken(name); ++pass)
        name = make_object_name(name1, name2, std::string(label) + std::to_string(pass));
    return name;
}

}  // namespace

std::string make_object_name(std::string_view name1, std::string_view name2, std::string_view label) {
    const std::size_t overhead = (name2.empty() ? 0 : 1) + (label.empty() ? 0 : label.size() + 1);
    const std::size_t available = longest - overhead;
    std::size_t length1 = name1.size();
    std::size_t length2 = name2.size();
    while (length1 + length2 > available)
        --(length1 > length2 ? length1 : length2);
    std::string name(clip(name1, length1));
    if (!name2.empty()) name.append("_").append(clip(name2, length2));
    if (!label.empty()) name.append("_").append(label);
    return name;
}

std::string joined_columns(const std::vector<std::string>& columns) {
    std::string joined;
    for (const std::string& column : columns) {
        if (!joined.empty()) joined += '_';
        joined += column;
        if (joined.size() > longest) break;
    }
    return joined;
}

std::vector<std::string> distinct_columns(std::vector<std::string> columns) {
    std::vector<std::string> result;
    for (const std::string& column : columns) {
        std::string name = column;
        for (int n = 1; std::find(result.begin(), result.end(), name) != result.end(); ++n) {
            const std::string number = std::to_string(n);
            name = std::string(clip(column, longest - number.size())) + number;
        }
        result.push_back(std::move(name));
    }
    return result;
}

bool is_not_null_default(std::string_view name) {
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    return name.substr(0, digits).ends_with("_not_null");
}

std::string default_multirange_name(std::string_view range) {
    constexpr std::size_t most = 63;
    const auto cut = [](std::string_view text, std::size_t length) {
        std::size_t end = std::min(text.size(), length);
        while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        return std::string(text.substr(0, end));
    };
    const std::size_t at = range.find("range");
    if (at == std::string_view::npos) return cut(range, most - 11) + "_multirange";
    return cut(std::string(range.substr(0, at)) + "multi" + std::string(range.substr(at)), most);
}

bool is_sequence_default(std::string_view name, std::string_view table, std::string_view column) {
    if (name == make_object_name(table, column, "seq")) return true;
    std::size_t digits = 0;
    while (digits < name.size() && std::isdigit(static_cast<unsigned char>(name[name.size() - 1 - digits])))
        ++digits;
    return digits > 0 &&
           name == make_object_name(table, column, "seq" + std::string(name.substr(name.size() - digits)));
}

std::string TakenNames::choose_constraint(std::string_view table, std::string_view column, std::string_view label) {
    std::string name = first_free(table, column, label, [&](const std::string& n) { return constraints_.contains(n); });
    take_constraint(name);
    return name;
}

std::string TakenNames::choose_index(std::string_view table, std::string_view columns, std::string_view label,
                                     bool is_constraint) {
    std::string name = first_free(table, columns, label, [&](const std::string& n) {
        return relations_.contains(n) || (is_constraint && constraints_.contains(n));
    });
    take_relation(name);
    if (is_constraint) take_constraint(name);
    return name;
}

}  // namespace schemac::dialect::postgres
