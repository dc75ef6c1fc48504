// Dialect, MySQL and MariaDB: the facts that the online algorithms depend on.
#include "compiler/dialect/mysql/altered_table.h"

#include <algorithm>

namespace schemac::dialect::mysql {
namespace {

bool has_part(const std::vector<model::KeyPart>& parts, std::string_view column) {
    return std::any_of(parts.begin(), parts.end(), [&](const model::KeyPart& part) { return part.column == column; });
}

bool has_method(const model::Table& table, std::string_view method) {
    return std::any_of(table.indexes.begin(), table.indexes.end(),
                       [&](const model::Index& index) { return index.method == method; });
}

}  // namespace

AlteredTable::AlteredTable(const diff::AlterTable& alter) : from_(alter.from) {
    const auto part = model::part_or_default<model::mysql::TablePart>(alter.from.dialect);
    const bool innodb = part.engine.empty() || part.engine == "InnoDB";
    plain = innodb && part.partitioning.empty() && !part.options.contains("SYSTEM VERSIONING");
    compressed = part.row_format == "COMPRESSED" || part.options.contains("KEY_BLOCK_SIZE") ||
                 part.options.contains("PAGE_COMPRESSED");
    redundant = part.row_format == "REDUNDANT";
    has_virtual = std::any_of(alter.from.columns.begin(), alter.from.columns.end(), is_virtual);
    has_fulltext = has_method(alter.from, "fulltext");
    has_spatial = has_method(alter.from, "spatial") || has_method(alter.to, "spatial");
}

bool AlteredTable::indexes(std::string_view column) const {
    const bool key = from_.primary_key && has_part(from_.primary_key->parts, column);
    return key || std::any_of(from_.indexes.begin(), from_.indexes.end(),
                              [&](const model::Index& index) { return has_part(index.parts, column); });
}

bool is_virtual(const model::Column& column) {
    return column.generated && column.generated->storage == model::Generated::Storage::virtual_;
}

}  // namespace schemac::dialect::mysql
