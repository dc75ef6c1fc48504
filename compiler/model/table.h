// Model: tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/column.h"
#include "compiler/model/constraint.h"
#include "compiler/model/index.h"
#include "compiler/model/name.h"

namespace schemac::model {

struct Table {
    QualifiedName name;
    std::vector<Column> columns;
    std::optional<PrimaryKey> primary_key;
    std::vector<Unique> uniques;
    std::vector<ForeignKey> foreign_keys;
    std::vector<Check> checks;
    std::vector<Exclusion> exclusions;
    std::vector<Index> indexes;
    std::string comment;
    DialectPart<postgres::TablePart, mysql::TablePart, sqlite::TablePart> dialect;

    bool operator==(const Table&) const = default;
};

/// The column of that exact name, or null.
const Column* find_column(const Table& table, std::string_view name);

}  // namespace schemac::model
