// Dialect, MySQL and MariaDB: what the clauses of an ALTER TABLE cost.
#include "compiler/dialect/mysql/alter_cost.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/dialect/mysql/altered_table.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/repartition.h"

namespace schemac::dialect::mysql {
namespace {

using plan::Work;

// What a clause takes, as https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html and
// https://mariadb.com/kb/en/innodb-online-ddl-overview/ have it, and as MySQL 8.0.31 and MariaDB 10.11 were seen to do.
constexpr AlterCost moment{Work::instant, false, Algorithm::instant};
constexpr AlterCost in_place{Work::instant, false, Algorithm::inplace};  ///< in the dictionary, by another name
constexpr AlterCost scan{Work::scan, false, Algorithm::inplace};
constexpr AlterCost scan_blocked{Work::scan, true, Algorithm::inplace};
constexpr AlterCost rebuild{Work::rewrite, false, Algorithm::inplace};
constexpr AlterCost rebuild_blocked{Work::rewrite, true, Algorithm::inplace};
constexpr AlterCost copy{Work::rewrite, true, Algorithm::copy};

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

/// A default that is worked out for each row can't be noted in the dictionary.
bool default_per_row(const model::Column& column) {
    if (!column.default_value) return false;
    const bool literal = is_literal_default(*column.default_value) && !is_large(column.type);
    return !literal && canonical_now(column.default_value->sql).empty();
}

struct ClauseCost {
    const diff::AlterTable& alter;
    const model::Target& target;
    AlteredTable table{alter};

    AlterCost operator()(const diff::AddColumn& c) const {
        if (c.column.identity) return rebuild_blocked;
        if (c.column.generated && !is_virtual(c.column)) return copy;
        if (default_per_row(c.column) || table.has_fulltext) return copy;
        if (is_virtual(c.column)) return adds_or_drops_real() ? copy : moment;
        const bool last = model::part_or_default<model::mysql::ColumnPart>(c.column.dialect).after.empty();
        const bool instant = has(target, last ? Feature::instant_add_last : Feature::instant_add_anywhere);
        if (table.compressed || !instant || (!last && table.has_virtual && mariadb())) return rebuilt();
        return moment;
    }
    AlterCost operator()(const diff::DropColumn& c) const {
        if (table.has_fulltext) return copy;
        if (is_virtual(c.column)) return adds_or_drops_real() ? copy : mariadb() ? moment : in_place;
        const bool instant =
            has(target, Feature::instant_drop_column) && !table.compressed && !(table.has_virtual && adds_column());
        if (instant && table.indexes(c.column.name)) return mariadb() ? in_place : rebuilt();
        return instant ? moment : rebuilt();
    }
    /// The new name of a column that another table's foreign key refers to is no instant matter on MySQL.
    AlterCost operator()(const diff::RenameColumn& c) const {
        const bool instant = has(target, Feature::instant_rename_column) &&
                             (mariadb() || !(table.indexes(c.from) || table.indexes(c.to)));
        return instant ? moment : in_place;
    }
    AlterCost operator()(const diff::AlterColumnType& c) const {
        if (c.from.collation == c.to.collation && labels_grow(c.from.type, c.to.type))
            return has(target, Feature::enum_labels_in_place) ? moment : copy;
        return varchar_grows(c.from, c.to) ? (mariadb() ? moment : in_place) : copy;
    }
    AlterCost operator()(const diff::AlterColumnNullability& c) const {
        return !c.to.not_null && table.redundant && has(target, Feature::instant_nullable) ? moment : rebuild;
    }
    AlterCost operator()(const diff::AlterColumnDefault&) const { return moment; }
    AlterCost operator()(const diff::AlterColumnIdentity&) const { return copy; }
    AlterCost operator()(const diff::AlterColumnGeneration& c) const {
        return is_virtual(c.from) && is_virtual(c.to) && mariadb() ? moment : copy;
    }
    AlterCost operator()(const diff::AlterColumnComment&) const { return moment; }
    AlterCost operator()(const diff::AlterColumnOptions& c) const {
        const auto from = model::part_or_default<model::mysql::ColumnPart>(c.from.dialect);
        const auto to = model::part_or_default<model::mysql::ColumnPart>(c.to.dialect);
        return from.srid == to.srid && from.check == to.check ? moment : copy;
    }
    AlterCost operator()(const diff::AddPrimaryKey&) const { return rebuild; }
    AlterCost operator()(const diff::DropPrimaryKey&) const { return adds_primary_key() ? rebuild : copy; }
    AlterCost operator()(const diff::AddUnique&) const { return scan; }
    AlterCost operator()(const diff::DropUnique&) const { return in_place; }
    AlterCost operator()(const diff::AddForeignKey&) const { return copy; }
    AlterCost operator()(const diff::DropForeignKey&) const { return mariadb() ? moment : in_place; }
    AlterCost operator()(const diff::AlterForeignKey&) const { return copy; }
    AlterCost operator()(const diff::AddCheck&) const { return copy; }
    AlterCost operator()(const diff::DropCheck&) const { return moment; }
    AlterCost operator()(const diff::AlterCheck& c) const { return c.to.enforced ? copy : moment; }
    AlterCost operator()(const diff::AddExclusion&) const { return copy; }
    AlterCost operator()(const diff::DropExclusion&) const { return copy; }
    AlterCost operator()(const diff::RenameConstraint&) const { return copy; }
    AlterCost operator()(const diff::AddIndex& c) const { return index(c.index); }
    /// The first unique index over columns that hold no NULL is what InnoDB orders the rows by, where there is no
    /// primary key.
    AlterCost operator()(const diff::DropIndex& c) const {
        return c.index.unique && !alter.from.primary_key ? copy : in_place;
    }
    AlterCost operator()(const diff::RenameIndex&) const { return mariadb() ? moment : in_place; }
    AlterCost operator()(const diff::AlterIndex&) const { return mariadb() ? moment : in_place; }
    AlterCost operator()(const diff::AlterTableComment&) const { return mariadb() ? moment : in_place; }
    AlterCost operator()(const diff::AlterTableOptions&) const { return options(); }

    bool mariadb() const { return target.product == model::Product::mariadb; }

    /// A column that comes or goes by a rebuild, which virtual columns keep the server from doing in place.
    AlterCost rebuilt() const { return table.has_virtual ? copy : rebuild; }

    /// FULLTEXT, SPATIAL and functional indexes, and those of a column that comes in the same statement and isn't
    /// stored, are built under a lock that lets readers pass only.
    AlterCost index(const model::Index& index) const {
        if (index.method == "fulltext" || index.method == "spatial") return scan_blocked;
        for (const model::KeyPart& part : index.parts)
            if (part.column.empty() || adds_virtual(part.column)) return scan_blocked;
        return scan;
    }

    bool adds_virtual(std::string_view column) const {
        return any<diff::AddColumn>(
            [&](const auto& added) { return added.column.name == column && is_virtual(added.column); });
    }
    bool adds_column() const {
        return any<diff::AddColumn>([](const auto&) { return true; });
    }
    bool adds_or_drops_real() const {
        const auto real = [](const auto& change) { return !is_virtual(change.column); };
        return any<diff::AddColumn>(real) || any<diff::DropColumn>(real);
    }
    /// A primary key that is replaced in the same statement needs no copy under a lock.
    bool adds_primary_key() const {
        return any<diff::AddPrimaryKey>([](const auto&) { return true; });
    }

    template <class Change, class Is>
    bool any(const Is& is) const {
        return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
            const auto* found = std::get_if<Change>(&change);
            return found && is(*found);
        });
    }

    AlterCost options() const {
        auto from = model::part_or_default<model::mysql::TablePart>(alter.from.dialect);
        auto to = model::part_or_default<model::mysql::TablePart>(alter.to.dialect);
        if (from.engine != to.engine) return copy;
        switch (repartition(from.partitioning, to.partitioning).kind) {
            case Repartition::Kind::none: break;
            case Repartition::Kind::add: return {Work::instant, false, Algorithm::copy};  // words of its own
            case Repartition::Kind::reorganise:
            case Repartition::Kind::whole: return copy;
        }
        for (const char* copied : {"SYSTEM VERSIONING", "ENCRYPTION", "ENCRYPTED"})
            if (from.options[copied] != to.options[copied]) return copy;
        if (from.row_format != to.row_format || from.options != to.options) return rebuild;
        return mariadb() ? moment : in_place;
    }
};

/// What clauses that are cheap each take in one statement, as MariaDB 10.11 and MySQL 8.0.31 were seen to do with each
/// pair of them: an option of the table beside a change of the dictionary, and a virtual column beside most others.
Algorithm together(const ClauseCost& cost, const AlterCost& dearest) {
    const auto any_is = [&](auto... kinds) {
        return std::any_of(cost.alter.changes.begin(), cost.alter.changes.end(), [](const diff::TableChange& change) {
            return (std::holds_alternative<decltype(kinds)>(change) || ...);
        });
    };
    if (cost.alter.changes.size() == 1) return Algorithm::instant;
    if (cost.any<diff::AddColumn>([](const auto& added) { return is_virtual(added.column); })) {
        const bool renames = any_is(diff::RenameColumn{});
        if (cost.mariadb() || renames || dearest.algorithm != Algorithm::instant) return Algorithm::copy;
    }
    const bool of_table = any_is(diff::AlterTableComment{}, diff::AlterTableOptions{});
    const bool of_dictionary = any_is(diff::RenameColumn{}, diff::RenameIndex{}, diff::DropForeignKey{},
                                      diff::AlterIndex{}, diff::AlterColumnType{});
    return cost.mariadb() && of_table && of_dictionary ? Algorithm::inplace : Algorithm::instant;
}

}  // namespace

AlterCost cost_of(const diff::AlterTable& alter, const model::Target& target) {
    const ClauseCost cost{alter, target};
    AlterCost dearest;
    for (const diff::TableChange& change : alter.changes) {
        const AlterCost clause = std::visit(cost, change);
        dearest.work = std::max(dearest.work, clause.work);
        dearest.blocks_writes = dearest.blocks_writes || clause.blocks_writes;
        dearest.algorithm = std::max(dearest.algorithm, clause.algorithm);
    }
    // A spatial index is maintained under a lock while anything of the table is built anew.
    if (cost.table.has_spatial && dearest.algorithm == Algorithm::inplace && dearest.work != Work::instant)
        dearest.blocks_writes = true;
    dearest.algorithm = std::max(dearest.algorithm, together(cost, dearest));
    if (!cost.table.plain) dearest.algorithm = Algorithm::copy;
    return dearest;
}

std::string_view algorithm_clause(const AlterCost& cost, const model::Target& target) {
    switch (cost.algorithm) {
        case Algorithm::instant:
            if (has(target, Feature::instant_add_last)) return "ALGORITHM=INSTANT";
            return "ALGORITHM=INPLACE, LOCK=NONE";
        case Algorithm::inplace:
            return cost.blocks_writes ? "ALGORITHM=INPLACE, LOCK=SHARED" : "ALGORITHM=INPLACE, LOCK=NONE";
        case Algorithm::copy: return {};
    }
    return {};
}

}  // namespace schemac::dialect::mysql
