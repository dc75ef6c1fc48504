// Dialect, MySQL and MariaDB: what the clauses of an ALTER TABLE cost.
#include "compiler/dialect/mysql/alter_cost.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"

namespace schemac::dialect::mysql {
namespace {

using plan::Work;

constexpr AlterCost moment{Work::instant, false};
constexpr AlterCost scan{Work::scan, false};
constexpr AlterCost scan_blocked{Work::scan, true};
constexpr AlterCost rebuild{Work::rewrite, false};  ///< ALGORITHM=INPLACE with a rebuild
constexpr AlterCost copy{Work::rewrite, true};      ///< ALGORITHM=COPY

bool is_virtual(const model::Column& column) {
    return column.generated && column.generated->storage == model::Generated::Storage::virtual_;
}

/// Labels added at the end keep the numbers of the old ones, as long as these need no further byte.
bool labels_grow(const model::Type& from, const model::Type& to) {
    if (!is_labelled(from) || from.name != to.name || to.arguments.size() < from.arguments.size()) return false;
    const std::size_t byte = from.name == "enum" ? 255 : 8;
    const bool same_size = from.name == "enum" ? (from.arguments.size() <= byte) == (to.arguments.size() <= byte)
                                               : (from.arguments.size() + 7) / byte == (to.arguments.size() + 7) / byte;
    return same_size && std::equal(from.arguments.begin(), from.arguments.end(), to.arguments.begin());
}

/// A varchar grows in place while its length takes as many bytes; with utf8mb4, 63 characters are the border.
bool varchar_grows(const model::Column& from, const model::Column& to) {
    if (from.type.name != "varchar" || to.type.name != "varchar" || from.collation != to.collation) return false;
    if (from.type.arguments.empty() || to.type.arguments.empty()) return false;
    const int was = std::atoi(from.type.arguments[0].c_str());
    const int is = std::atoi(to.type.arguments[0].c_str());
    const int width = from.collation.starts_with("utf8mb4") ? 4 : from.collation.starts_with("utf8mb3") ? 3 : 1;
    return is >= was && (was * width > 255 || is * width <= 255);
}

struct ClauseCost {
    const diff::AlterTable& alter;
    const model::Target& target;

    AlterCost operator()(const diff::AddColumn& c) const {
        if (c.column.identity) return {Work::rewrite, true};
        if (is_virtual(c.column)) return moment;
        if (c.column.generated) return copy;
        return has(target, Feature::instant_add_last) ? moment : rebuild;
    }
    AlterCost operator()(const diff::DropColumn& c) const {
        return is_virtual(c.column) || has(target, Feature::instant_drop_column) ? moment : rebuild;
    }
    AlterCost operator()(const diff::RenameColumn&) const {
        return has(target, Feature::instant_rename_column) ? moment : scan;
    }
    AlterCost operator()(const diff::AlterColumnType& c) const {
        if (c.from.collation == c.to.collation && labels_grow(c.from.type, c.to.type)) return moment;
        return varchar_grows(c.from, c.to) ? moment : copy;
    }
    AlterCost operator()(const diff::AlterColumnNullability& c) const {
        return !c.to.not_null && has(target, Feature::instant_nullable) ? moment : rebuild;
    }
    AlterCost operator()(const diff::AlterColumnDefault&) const { return moment; }
    AlterCost operator()(const diff::AlterColumnIdentity&) const { return copy; }
    AlterCost operator()(const diff::AlterColumnGeneration& c) const {
        return is_virtual(c.from) && is_virtual(c.to) ? moment : copy;
    }
    AlterCost operator()(const diff::AlterColumnComment&) const { return moment; }
    AlterCost operator()(const diff::AlterColumnOptions&) const { return moment; }
    AlterCost operator()(const diff::AddPrimaryKey&) const { return rebuild; }
    AlterCost operator()(const diff::DropPrimaryKey&) const { return adds_primary_key() ? rebuild : copy; }
    AlterCost operator()(const diff::AddUnique&) const { return scan; }
    AlterCost operator()(const diff::DropUnique&) const { return moment; }
    AlterCost operator()(const diff::AddForeignKey&) const { return copy; }
    AlterCost operator()(const diff::DropForeignKey&) const { return moment; }
    AlterCost operator()(const diff::AlterForeignKey&) const { return copy; }
    AlterCost operator()(const diff::AddCheck&) const { return copy; }
    AlterCost operator()(const diff::DropCheck&) const { return moment; }
    AlterCost operator()(const diff::AlterCheck& c) const { return c.to.enforced ? copy : moment; }
    AlterCost operator()(const diff::AddExclusion&) const { return copy; }
    AlterCost operator()(const diff::DropExclusion&) const { return copy; }
    AlterCost operator()(const diff::RenameConstraint&) const { return copy; }
    AlterCost operator()(const diff::AddIndex& c) const { return index(c.index); }
    AlterCost operator()(const diff::DropIndex&) const { return moment; }
    AlterCost operator()(const diff::RenameIndex&) const { return moment; }
    AlterCost operator()(const diff::AlterIndex&) const { return moment; }
    AlterCost operator()(const diff::AlterTableComment&) const { return moment; }
    AlterCost operator()(const diff::AlterTableOptions&) const { return options(); }

    /// FULLTEXT and SPATIAL are built under a lock that lets readers pass only.
    AlterCost index(const model::Index& index) const {
        return index.method == "fulltext" || index.method == "spatial" ? scan_blocked : scan;
    }

    /// A primary key that is replaced in the same statement needs no copy under a lock.
    bool adds_primary_key() const {
        return std::any_of(alter.changes.begin(), alter.changes.end(), [](const diff::TableChange& change) {
            return std::holds_alternative<diff::AddPrimaryKey>(change);
        });
    }

    AlterCost options() const {
        const auto from = model::part_or_default<model::mysql::TablePart>(alter.from.dialect);
        auto to = model::part_or_default<model::mysql::TablePart>(alter.to.dialect);
        if (from.engine != to.engine || from.partitioning != to.partitioning) return copy;
        if (from.row_format != to.row_format || from.options != to.options) return rebuild;
        return moment;
    }
};

}  // namespace

AlterCost cost_of(const diff::AlterTable& alter, const model::Target& target) {
    AlterCost dearest;
    for (const diff::TableChange& change : alter.changes) {
        const AlterCost cost = std::visit(ClauseCost{alter, target}, change);
        dearest.work = std::max(dearest.work, cost.work);
        dearest.blocks_writes = dearest.blocks_writes || cost.blocks_writes;
    }
    return dearest;
}

}  // namespace schemac::dialect::mysql
