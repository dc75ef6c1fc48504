// Emit, language: finds the implied names by taking all away and asking the dialect.
#include "emit/dsl/implied_name.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace schemac::emit::dsl {
namespace {

std::vector<std::string> columns_of(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> columns;
    for (const model::KeyPart& part : parts)
        columns.push_back(part.column);
    return columns;
}

const std::vector<std::string>& columns_of(const model::ForeignKey& key) {
    return key.columns;
}
std::vector<std::string> columns_of(const model::Unique& unique) {
    return columns_of(unique.parts);
}

void take_names(model::Table& table) {
    if (table.primary_key) table.primary_key->name.clear();
    for (model::Unique& unique : table.uniques)
        unique.name.clear();
    for (model::ForeignKey& key : table.foreign_keys)
        key.name.clear();
}

bool is_numbered(const std::string& name) {
    return !name.empty() && name.back() >= '0' && name.back() <= '9';
}

bool has_numbered(const model::Table& table) {
    const auto numbered = [](const auto& constraint) { return is_numbered(constraint.name); };
    return (table.primary_key && numbered(*table.primary_key)) ||
           std::any_of(table.uniques.begin(), table.uniques.end(), numbered) ||
           std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), numbered);
}

/// Takes the name away where the only constraint of these columns got the same.
template <class Constraint>
void omit(std::vector<Constraint>& constraints, const std::vector<Constraint>& named) {
    for (Constraint& constraint : constraints) {
        const Constraint* same = nullptr;
        for (const Constraint& candidate : named) {
            if (columns_of(candidate) != columns_of(constraint)) continue;
            if (same) return;
            same = &candidate;
        }
        if (same && same->name == constraint.name) constraint.name.clear();
    }
}

void omit_names(model::Table& table, const model::Table& named) {
    if (has_numbered(named)) return;
    if (table.primary_key && named.primary_key && table.primary_key->name == named.primary_key->name)
        table.primary_key->name.clear();
    omit(table.uniques, named.uniques);
    omit(table.foreign_keys, named.foreign_keys);
}

}  // namespace

model::Schema without_implied_names(const model::Schema& schema, const dialect::Dialect& dialect) {
    model::State renamed;
    renamed.schema = schema;
    for (model::Table& table : renamed.schema.tables)
        take_names(table);
    for (model::RangeType& range : renamed.schema.ranges)
        range.multirange.clear();
    dialect.canonicalise(renamed);
    std::map<model::QualifiedName, const model::Table*> named;
    for (const model::Table& table : renamed.schema.tables)
        named.emplace(table.name, &table);
    model::Schema omitted = schema;
    for (model::RangeType& range : omitted.ranges)
        for (const model::RangeType& named_range : renamed.schema.ranges)
            if (named_range.name == range.name && named_range.multirange == range.multirange) range.multirange.clear();
    for (model::Table& table : omitted.tables)
        if (const auto found = named.find(table.name); found != named.end()) omit_names(table, *found->second);
    return omitted;
}

}  // namespace schemac::emit::dsl
