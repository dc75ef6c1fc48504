// Plan: what a step does. Most operations are changes as the differ found them; a few exist only through staging.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/diff/change.h"

namespace schemac::plan {

/// `CREATE INDEX` as a statement of its own.
struct CreateIndex {
    model::QualifiedName relation;
    model::Index index;
    bool concurrently = false;
    bool only = false;  ///< of a partitioned table itself; those of its partitions are attached to it
};

struct DropIndex {
    model::QualifiedName relation;
    model::Index index;
    bool concurrently = false;
};

struct RenameIndex {
    model::QualifiedName relation;
    std::string from;
    std::string to;
};

/// Makes an index of a partition part of the index of the table above it.
struct AttachIndex {
    model::QualifiedName relation;  ///< the table above
    std::string index;
    model::QualifiedName partition;
    std::string part;
};

/// A unique index that stands becomes a primary key or a unique constraint, and takes its name.
struct UseIndex {
    model::QualifiedName table;
    std::variant<model::PrimaryKey, model::Unique> key;
    std::string index;
    std::string replaces;  ///< the key that goes in the same statement; empty: none
};

struct AddEnumLabel {
    model::QualifiedName type;
    std::string label;
    std::string before;  ///< an existing label; empty: at the end
};

struct RenameEnumLabel {
    model::QualifiedName type;
    std::string from;
    std::string to;
};

/// Labels removed or reordered: the old type is moved aside, the new one made, `columns` moved over, the old one
/// dropped.
struct ReplaceEnum {
    struct ColumnOfType {
        model::QualifiedName table;
        model::Column from;
        model::Column to;
    };
    model::EnumType from;
    model::EnumType to;
    std::vector<ColumnOfType> columns;
};

/// Sets a column of existing rows; `only_nulls` leaves the rows alone that have a value.
struct BackfillColumn {
    model::QualifiedName table;
    std::string column;
    model::Expression value;
    bool only_nulls = true;
};

struct ValidateConstraint {
    model::QualifiedName table;
    model::Kind kind;
    std::string name;
};

/// Copies a table's rows aside, before it goes and comes back as another; or, of rows where the last of `columns` has a
/// value, these alone.
struct SaveRows {
    model::QualifiedName table;
    model::QualifiedName aside;
    std::vector<std::string> columns{};  ///< empty: all
};

/// Copies them back, and drops the table aside.
struct RestoreRows {
    model::Table from;  ///< as it was
    model::Table to;
    model::QualifiedName aside;
};

/// SQLite's twelve steps: a new table beside the old one, rows copied, names swapped, everything on it made anew.
struct RebuildTable {
    /// Where a column's values come from: the old column `from`, or `value` over the old table's columns; where both
    /// are set, `value` stands in for the NULLs of `from`.
    struct Source {
        std::string column;
        std::string from;
        std::optional<model::Expression> value;
    };
    model::Table from;  ///< as it stands, under the names that it has when the step runs
    model::Table to;
    std::vector<Source> copy;              ///< columns that are absent here get their default
    std::vector<model::Trigger> triggers;  ///< that must be dropped before and made again after, in order
    std::vector<model::View> views;
};

using OperationVariant = std::variant<
    diff::CreateSchema, diff::DropSchema, diff::CreateExtension, diff::DropExtension, diff::AlterExtension,
    diff::CreateEnum, diff::DropEnum, diff::RenameEnum, AddEnumLabel, RenameEnumLabel, ReplaceEnum, diff::CreateDomain,
    diff::DropDomain, diff::RenameDomain, diff::AlterDomain, diff::CreateSequence, diff::DropSequence,
    diff::RenameSequence, diff::AlterSequence, diff::CreateTable, diff::DropTable, diff::RenameTable, diff::AlterTable,
    RebuildTable, SaveRows, RestoreRows, CreateIndex, DropIndex, RenameIndex, AttachIndex, UseIndex, BackfillColumn,
    ValidateConstraint, diff::CreateView, diff::DropView, diff::RenameView, diff::AlterView, diff::CreateRoutine,
    diff::DropRoutine, diff::AlterRoutine, diff::CreateTrigger, diff::DropTrigger, diff::AlterTrigger, diff::CreateRaw,
    diff::DropRaw, diff::AlterRaw, diff::CreateComposite, diff::DropComposite, diff::RenameComposite,
    diff::AlterComposite, diff::CreatePolicy, diff::DropPolicy, diff::AlterPolicy, diff::CreateRange, diff::DropRange,
    diff::RenameRange, diff::AlterRange, diff::CreateCollation, diff::DropCollation, diff::RenameCollation,
    diff::AlterCollation, diff::CreateStatistics, diff::DropStatistics, diff::RenameStatistics, diff::AlterStatistics,
    diff::CreateRule, diff::DropRule, diff::AlterRule, diff::CreateEventTrigger, diff::DropEventTrigger,
    diff::AlterEventTrigger, diff::RenameRoutine, diff::RenameMember, diff::AlterPrivilege, diff::AlterComment>;

/// What a step does. A class of its own, copied and destroyed in one place: a variant of so many kinds is dear to
/// compile in each file.
struct Operation : OperationVariant {
    using OperationVariant::OperationVariant;
    Operation(const Operation& other);
    Operation(Operation&& other) noexcept;
    Operation& operator=(const Operation& other);
    Operation& operator=(Operation&& other) noexcept;
    ~Operation();
};

}  // namespace schemac::plan
