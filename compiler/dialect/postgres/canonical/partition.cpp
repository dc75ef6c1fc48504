// Dialect, PostgreSQL: partitions, of which only what differs from the parent is compared.
#include <algorithm>
#include <map>

#include "compiler/dialect/postgres/attachment.h"
#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/partition_text.h"

namespace schemac::dialect::postgres::canonical {
namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// A column of the parent's name and type that says nothing of its own; a comment or an option keeps it.
bool is_inherited(const model::Column& column, const model::Table& parent) {
    const model::Column* original = model::find_column(parent, column.name);
    if (!original || !column.comment.empty()) return false;
    model::Column other = *original;
    other.comment.clear();
    model::Column own = column;
    // the identity is the parent's (since 17 partitions show it too); the default that draws from a serial's sequence
    // is in both
    if (other.identity) {
        if (other.identity->form == model::Identity::Form::serial) own.default_value.reset();
        own.identity.reset();
        other.identity.reset();
    }
    if (std::holds_alternative<std::monostate>(own.dialect)) other.dialect = std::monostate{};
    return own == other;
}

/// The values of a bound, as the types of the parent's key take them.
void bound(model::Table& table, const model::Table& parent) {
    static const expression::Names no_names{model::Schema{}};
    auto& part = std::get<model::postgres::TablePart>(table.dialect);
    const auto& key = std::get<model::postgres::TablePart>(parent.dialect).partition_by;
    part.partition_bound = expression::canonical_bound(part.partition_bound, key, parent.columns, no_names);
}

void strip(model::Table& table, const model::Table& parent) {
    std::erase_if(table.columns, [&](const model::Column& column) { return is_inherited(column, parent); });
    strip_attached(table, parent);
    std::erase_if(table.checks, [&](const model::Check& check) { return contains(parent.checks, check); });
}

}  // namespace

void strip_partitions(model::Schema& schema) {
    std::map<model::QualifiedName, model::Table> parents;
    for (const model::Table& table : schema.tables)
        if (const auto* part = std::get_if<model::postgres::TablePart>(&table.dialect);
            part && !part->partition_by.empty())
            parents[table.name] = table;
    if (parents.empty()) return;
    for (model::Table& table : schema.tables) {
        const auto* part = std::get_if<model::postgres::TablePart>(&table.dialect);
        if (!part || part->partition_of.empty()) continue;
        const auto parent = parents.find(parse_name(part->partition_of, {}));
        if (parent == parents.end()) continue;
        bound(table, parent->second);
        strip(table, parent->second);
    }
}

}  // namespace schemac::dialect::postgres::canonical
