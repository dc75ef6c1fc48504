// Dialect, MySQL and MariaDB: the names that the server gives to what has none.
#include "compiler/dialect/mysql/server_names.h"

#include <algorithm>
#include <charconv>

#include "compiler/dialect/expression/token.h"

namespace schemac::dialect::mysql {
namespace {

bool same(const std::string& a, const std::string& b) {
    return expression::lower(a) == expression::lower(b);
}

template <class T>
bool taken(const std::vector<T>& objects, const std::string& name) {
    return std::any_of(objects.begin(), objects.end(), [&](const T& object) { return same(object.name, name); });
}

/// The number after `prefix`; 0 for any other name.
int number_after(const std::string& name, const std::string& prefix) {
    if (!name.starts_with(prefix)) return 0;
    int number = 0;
    const char* end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + prefix.size(), end, number);
    return error == std::errc() && rest == end ? number : 0;
}

}  // namespace

std::string index_name(const std::vector<model::KeyPart>& parts, const model::Table& table) {
    const bool expression = parts.empty() || parts.front().column.empty();
    const std::string base = expression ? "functional_index" : parts.front().column;
    std::string name = base;
    for (int number = 2; taken(table.indexes, name) || same(name, "primary"); ++number)
        name = base + '_' + std::to_string(number);
    return name;
}

std::string foreign_key_name(const model::Table& table) {
    const std::string prefix = table.name.name + "_ibfk_";
    int highest = 0;
    for (const model::ForeignKey& key : table.foreign_keys)
        highest = std::max(highest, number_after(key.name, prefix));
    return prefix + std::to_string(highest + 1);
}

std::string check_name(const model::Table& table, const model::Target& target) {
    const std::string prefix =
        target.product == model::Product::mariadb ? std::string("CONSTRAINT_") : table.name.name + "_chk_";
    int number = 1;
    while (taken(table.checks, prefix + std::to_string(number)))
        ++number;
    return prefix + std::to_string(number);
}

void rename_generated(model::Table& table, std::string_view old_name) {
    const auto rename = [&](std::string& name, const char* infix) {
        const int number = number_after(name, std::string(old_name) + infix);
        if (number) name = table.name.name + infix + std::to_string(number);
    };
    for (model::ForeignKey& key : table.foreign_keys)
        rename(key.name, "_ibfk_");
    for (model::Check& check : table.checks)
        rename(check.name, "_chk_");
}

}  // namespace schemac::dialect::mysql
