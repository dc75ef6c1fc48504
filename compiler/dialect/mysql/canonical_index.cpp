// Dialect, MySQL and MariaDB: indexes made comparable.
#include <algorithm>
#include <set>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/server_names.h"

namespace schemac::dialect::mysql {
namespace {

/// A prefix as long as the column is the whole column.
void canonical_prefix(model::KeyPart& part, const model::Table& table) {
    const model::Column* column = find_column(table, part.column);
    if (!column || column->type.arguments.size() != 1) return;
    const bool sized = column->type.name.ends_with("char") || column->type.name.ends_with("binary");
    if (sized && column->type.arguments[0] == std::to_string(part.prefix_length)) part.prefix_length = 0;
}

void canonical_part(model::KeyPart& part, const model::Table& table, const Server& server) {
    part.nulls = model::Nulls::automatic;
    if (!has(server.target, Feature::descending_indexes)) part.order = model::Order::ascending;
    canonical_prefix(part, table);
    if (part.expression) canonical_expression(*part.expression, table.name);
}

void unique_to_index(model::Table& table) {
    std::vector<model::Index> indexes;
    for (model::Unique& unique : table.uniques) {
        model::Index index;
        index.name = std::move(unique.name);
        index.unique = true;
        index.parts = std::move(unique.parts);
        index.comment = std::move(unique.comment);
        index.dialect = std::move(unique.dialect);
        indexes.push_back(std::move(index));
    }
    table.uniques.clear();
    for (model::Index& index : table.indexes)
        indexes.push_back(std::move(index));
    table.indexes = std::move(indexes);
}

/// InnoDB makes a B-tree of what asks for a hash, and shows it so.
void canonical_method(model::Index& index, const model::Table& table) {
    index.method = expression::lower(index.method);
    const auto* part = std::get_if<model::mysql::TablePart>(&table.dialect);
    const bool memory = part && part->engine == "MEMORY";
    if (index.method.empty()) index.method = memory ? "hash" : "btree";
    if (index.method == "hash" && !memory) index.method = "btree";
}

}  // namespace

void canonical_indexes(model::Table& table, const Server& server) {
    unique_to_index(table);
    if (table.primary_key) {
        table.primary_key->name.clear();
        for (model::KeyPart& part : table.primary_key->parts)
            canonical_part(part, table, server);
    }
    for (model::Index& index : table.indexes) {
        for (model::KeyPart& part : index.parts)
            canonical_part(part, table, server);
        canonical_method(index, table);
        if (index.dialect == model::KeyDialectPart(model::mysql::IndexPart{})) index.dialect = std::monostate{};
        if (index.name.empty()) index.name = index_name(index.parts, table);
    }
}

}  // namespace schemac::dialect::mysql
