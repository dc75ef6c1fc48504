// Dialect, MySQL and MariaDB: foreign keys made comparable.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/server_names.h"

namespace schemac::dialect::mysql {
namespace {

using Parts = std::vector<model::KeyPart>;

/// Whether an index on `parts` begins with the columns of the key, each of them whole.
bool covers(const Parts& parts, const std::vector<std::string>& columns, const Server& server) {
    if (parts.size() < columns.size()) return false;
    const bool descending_serves = has(server.target, Feature::descending_serves_keys);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const model::KeyPart& part = parts[at];
        const bool same = expression::lower(part.column) == expression::lower(columns[at]);
        if (!same || part.prefix_length) return false;
        if (part.order == model::Order::descending && !descending_serves) return false;
    }
    return true;
}

bool has_index(const model::Table& table, const std::vector<std::string>& columns, const Server& server) {
    if (table.primary_key && covers(table.primary_key->parts, columns, server)) return true;
    return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const model::Index& index) {
        return index.method == "btree" && covers(index.parts, columns, server);
    });
}

/// Whether another key of the table will make an index that serves this one too.
bool served_by_longer(const model::Table& table, const model::ForeignKey& key) {
    return std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const model::ForeignKey& other) {
        return other.columns.size() > key.columns.size() &&
               std::equal(key.columns.begin(), key.columns.end(), other.columns.begin());
    });
}

/// The index that the server makes for a key without one: it is called as the key, or, where nobody named that, as
/// any unnamed index.
void add_index(model::Table& table, const model::ForeignKey& key, const std::string& given_name, const Server& server) {
    if (has_index(table, key.columns, server) || served_by_longer(table, key)) return;
    model::Index index;
    index.method = "btree";
    for (const std::string& column : key.columns)
        index.parts.push_back({column, {}, {}, {}, {}, {}, 0});
    index.name = given_name.empty() ? index_name(index.parts, table) : given_name;
    table.indexes.push_back(std::move(index));
}

void fill_referenced(model::ForeignKey& key, const model::Schema& schema) {
    if (!key.referenced_columns.empty()) return;
    const auto found = std::find_if(schema.tables.begin(), schema.tables.end(),
                                    [&](const model::Table& table) { return table.name == key.referenced; });
    if (found == schema.tables.end() || !found->primary_key) return;
    for (const model::KeyPart& part : found->primary_key->parts)
        key.referenced_columns.push_back(part.column);
}

}  // namespace

void canonical_foreign_keys(model::Table& table, const model::Schema& schema, const Server& server) {
    std::vector<std::string> given;
    for (model::ForeignKey& key : table.foreign_keys) {
        given.push_back(key.name);
        if (key.name.empty()) key.name = foreign_key_name(table);
        fill_referenced(key, schema);
    }
    for (std::size_t at = 0; at < given.size(); ++at)
        add_index(table, table.foreign_keys[at], given[at], server);
    std::stable_sort(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [](const auto& a, const auto& b) { return a.name < b.name; });
}

}  // namespace schemac::dialect::mysql
