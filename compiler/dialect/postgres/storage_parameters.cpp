// Dialect, PostgreSQL: storage parameters.
#include "compiler/dialect/postgres/storage_parameters.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "compiler/dialect/postgres/quote.h"

namespace schemac::dialect::postgres {
namespace {

/// The parameters whose value is a boolean: the manual's CREATE TABLE, CREATE INDEX and CREATE VIEW.
constexpr auto switches = std::to_array<std::string_view>(
    {"autovacuum_enabled", "toast.autovacuum_enabled", "vacuum_truncate", "toast.vacuum_truncate", "user_catalog_table",
     "deduplicate_items", "fastupdate", "autosummarize", "security_barrier", "security_invoker"});

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool one_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// A value that can stand without quotes: a number or a word that no keyword is taken for.
bool is_bare(std::string_view value) {
    if (value.empty()) return false;
    const bool number =
        std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c) || c == '.'; });
    return number || value == "true" || value == "false" || quote(value) == value;
}

/// `toast.autovacuum_enabled` is two names.
std::string name_text(std::string_view name) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return quote(name);
    return quote(name.substr(0, dot)) + '.' + quote(name.substr(dot + 1));
}

}  // namespace

void canonical_parameters(model::postgres::StorageParameters& parameters) {
    model::postgres::StorageParameters result;
    for (const auto& [given, value] : parameters) {
        const std::string name = lower(given);
        std::string& made = result[name] = lower(value);
        if (std::find(switches.begin(), switches.end(), name) == switches.end()) continue;
        if (one_of(made, {"", "on", "yes", "1", "t"})) made = "true";
        if (one_of(made, {"off", "no", "0", "f"})) made = "false";
    }
    parameters = std::move(result);
}

std::string parameters_text(const model::postgres::StorageParameters& parameters) {
    std::string text;
    for (const auto& [name, value] : parameters) {
        text += (text.empty() ? "(" : ", ") + name_text(name);
        if (!value.empty()) text += '=' + (is_bare(value) ? value : literal(value));
    }
    return text.empty() ? text : text + ')';
}

}  // namespace schemac::dialect::postgres
