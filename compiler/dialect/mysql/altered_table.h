// Dialect, MySQL and MariaDB: what of a table decides how it can be altered.
#pragma once

#include <string_view>

#include "compiler/diff/change.h"

namespace schemac::dialect::mysql {

/// Facts about the table as it is before the ALTER, where `indexes_…` counts those that come as well.
struct AlteredTable {
    bool plain = true;  ///< InnoDB, neither partitioned nor system-versioned: all that the online algorithms are for
    bool compressed = false;
    bool redundant = false;
    bool has_virtual = false;
    bool has_fulltext = false;
    bool has_spatial = false;

    explicit AlteredTable(const diff::AlterTable& alter);

    /// Whether an index of the table has the column.
    bool indexes(std::string_view column) const;

  private:
    const model::Table& from_;
};

/// Whether a column is generated and not stored.
bool is_virtual(const model::Column& column);

}  // namespace schemac::dialect::mysql
