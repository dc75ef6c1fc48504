// Diff: what can change about a table that exists on both sides.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "compiler/model/hints.h"
#include "compiler/model/table.h"

namespace schemac::diff {

struct AddColumn {
    model::Column column;
    std::optional<model::Backfill> backfill;
};

struct DropColumn {
    model::Column column;
    std::optional<model::Drop> hint;  ///< present where the drop is deliberate
};

struct RenameColumn {
    std::string from;
    std::string to;
};

/// Base of the changes to one aspect of a column; `from` already bears the new name.
struct AlterColumn {
    model::Column from;
    model::Column to;
};

/// The type or the collation.
struct AlterColumnType : AlterColumn {
    std::optional<model::Expression> conversion;
};
struct AlterColumnNullability : AlterColumn {
    std::optional<model::Backfill> backfill;
};
struct AlterColumnDefault : AlterColumn {};
struct AlterColumnIdentity : AlterColumn {};
struct AlterColumnGeneration : AlterColumn {};
struct AlterColumnComment : AlterColumn {};
/// What only the dialect knows (the `dialect` part).
struct AlterColumnOptions : AlterColumn {};

struct AddPrimaryKey {
    model::PrimaryKey key;
};
struct DropPrimaryKey {
    model::PrimaryKey key;
};
struct AddUnique {
    model::Unique unique;
};
struct DropUnique {
    model::Unique unique;
};
struct AddForeignKey {
    model::ForeignKey key;
};
struct DropForeignKey {
    model::ForeignKey key;
};
/// Deferrability or validation only, where the target changes these in place.
struct AlterForeignKey {
    model::ForeignKey from;
    model::ForeignKey to;
};
struct AddCheck {
    model::Check check;
};
struct DropCheck {
    model::Check check;
};
/// Validation or enforcement only.
struct AlterCheck {
    model::Check from;
    model::Check to;
};
struct AddExclusion {
    model::Exclusion exclusion;
};
struct DropExclusion {
    model::Exclusion exclusion;
};
struct RenameConstraint {
    model::Kind kind;
    std::string from;
    std::string to;
};
struct AddIndex {
    model::Index index;
};
struct DropIndex {
    model::Index index;
};
struct RenameIndex {
    std::string from;
    std::string to;
};
/// Only what the dialect can change in place (visibility, storage parameters).
struct AlterIndex {
    model::Index from;
    model::Index to;
};
struct AlterTableComment {
    std::string from;
    std::string to;
};
/// What only the dialect knows of the table itself; the tables are in the enclosing `AlterTable`.
struct AlterTableOptions {};

using TableChangeVariant =
    std::variant<AddColumn, DropColumn, RenameColumn, AlterColumnType, AlterColumnNullability, AlterColumnDefault,
                 AlterColumnIdentity, AlterColumnGeneration, AlterColumnComment, AlterColumnOptions, AddPrimaryKey,
                 DropPrimaryKey, AddUnique, DropUnique, AddForeignKey, DropForeignKey, AlterForeignKey, AddCheck,
                 DropCheck, AlterCheck, AddExclusion, DropExclusion, RenameConstraint, AddIndex, DropIndex, RenameIndex,
                 AlterIndex, AlterTableComment, AlterTableOptions>;

/// One change to a table. A class of its own, copied and destroyed in one place: a variant of so many kinds is dear to
/// compile in each file.
struct TableChange : TableChangeVariant {
    using TableChangeVariant::TableChangeVariant;
    TableChange(const TableChange& other);
    TableChange(TableChange&& other) noexcept;
    TableChange& operator=(const TableChange& other);
    TableChange& operator=(TableChange&& other) noexcept;
    ~TableChange();
};

}  // namespace schemac::diff
