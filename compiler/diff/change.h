// Diff: the typed changes between two states. Each knows both sides; none knows SQL, locks or order.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/diff/table_change.h"
#include "compiler/model/schema.h"

namespace schemac::diff {

template <class T>
struct Create {
    T object;
};

template <class T>
struct Drop {
    T object;
};

/// The same object before and after; `from` already bears its new name, and so do the names that it mentions.
template <class T>
struct Alter {
    T from;
    T to;
};

/// A rename, or a move to another schema; `from` is the object as it was.
template <class T>
struct Rename {
    T from;
    model::QualifiedName to;
};

/// Everything that changes about one table but its name. `from` already bears the new names of the table, its columns
/// and all that it mentions; a `RenameColumn` among the changes says what they were called.
struct AlterTable {
    model::Table from;
    model::Table to;
    std::vector<TableChange> changes;
};

/// Labels added, removed or moved; `renamed` maps new labels to old ones (`from` still has the old labels).
struct AlterEnum {
    model::EnumType from;
    model::EnumType to;
    std::map<std::string, std::string> renamed;
};

/// A comment on any object but a column or table, changed by itself.
struct AlterComment {
    model::ObjectId object;
    std::string from;
    std::string to;
    bool materialized = false;  ///< of a view
};

/// A rename of what is no object of a schema: a trigger, policy or rule, which its relation has, or an event trigger.
struct RenameMember {
    model::ObjectId from;
    std::string to;
};

/// What a role may do; either side may be empty, which is what a new object allows.
struct AlterPrivilege {
    model::Privilege from;
    model::Privilege to;
};

using CreateSchema = Create<model::Namespace>;
using DropSchema = Drop<model::Namespace>;
using CreateExtension = Create<model::Extension>;
using DropExtension = Drop<model::Extension>;
using AlterExtension = Alter<model::Extension>;
using CreateEnum = Create<model::EnumType>;
using DropEnum = Drop<model::EnumType>;
using RenameEnum = Rename<model::EnumType>;
using CreateDomain = Create<model::Domain>;
using DropDomain = Drop<model::Domain>;
using RenameDomain = Rename<model::Domain>;
using AlterDomain = Alter<model::Domain>;
using CreateSequence = Create<model::Sequence>;
using DropSequence = Drop<model::Sequence>;
using RenameSequence = Rename<model::Sequence>;
using AlterSequence = Alter<model::Sequence>;
using CreateTable = Create<model::Table>;
using DropTable = Drop<model::Table>;
using RenameTable = Rename<model::Table>;
using CreateView = Create<model::View>;
using DropView = Drop<model::View>;
using RenameView = Rename<model::View>;
using AlterView = Alter<model::View>;
using CreateRoutine = Create<model::Routine>;
using DropRoutine = Drop<model::Routine>;
using RenameRoutine = Rename<model::Routine>;
using AlterRoutine = Alter<model::Routine>;
using CreateTrigger = Create<model::Trigger>;
using DropTrigger = Drop<model::Trigger>;
using AlterTrigger = Alter<model::Trigger>;
using CreateComposite = Create<model::CompositeType>;
using DropComposite = Drop<model::CompositeType>;
using RenameComposite = Rename<model::CompositeType>;
using AlterComposite = Alter<model::CompositeType>;
using CreatePolicy = Create<model::Policy>;
using DropPolicy = Drop<model::Policy>;
using AlterPolicy = Alter<model::Policy>;
using CreateRange = Create<model::RangeType>;
using DropRange = Drop<model::RangeType>;
using RenameRange = Rename<model::RangeType>;
using AlterRange = Alter<model::RangeType>;
using CreateCollation = Create<model::Collation>;
using DropCollation = Drop<model::Collation>;
using RenameCollation = Rename<model::Collation>;
using AlterCollation = Alter<model::Collation>;
using CreateStatistics = Create<model::Statistics>;
using DropStatistics = Drop<model::Statistics>;
using RenameStatistics = Rename<model::Statistics>;
using AlterStatistics = Alter<model::Statistics>;
using CreateRule = Create<model::Rule>;
using DropRule = Drop<model::Rule>;
using AlterRule = Alter<model::Rule>;
using CreateEventTrigger = Create<model::EventTrigger>;
using DropEventTrigger = Drop<model::EventTrigger>;
using AlterEventTrigger = Alter<model::EventTrigger>;
using CreateRaw = Create<model::Raw>;
using DropRaw = Drop<model::Raw>;
using AlterRaw = Alter<model::Raw>;

using ChangeVariant = std::variant<
    CreateSchema, DropSchema, CreateExtension, DropExtension, AlterExtension, CreateEnum, DropEnum, RenameEnum,
    AlterEnum, CreateDomain, DropDomain, RenameDomain, AlterDomain, CreateSequence, DropSequence, RenameSequence,
    AlterSequence, CreateTable, DropTable, RenameTable, AlterTable, CreateView, DropView, RenameView, AlterView,
    CreateRoutine, DropRoutine, AlterRoutine, CreateTrigger, DropTrigger, AlterTrigger, CreateRaw, DropRaw, AlterRaw,
    CreateComposite, DropComposite, RenameComposite, AlterComposite, CreatePolicy, DropPolicy, AlterPolicy, CreateRange,
    DropRange, RenameRange, AlterRange, CreateCollation, DropCollation, RenameCollation, AlterCollation,
    CreateStatistics, DropStatistics, RenameStatistics, AlterStatistics, CreateRule, DropRule, AlterRule,
    CreateEventTrigger, DropEventTrigger, AlterEventTrigger, RenameRoutine, RenameMember, AlterPrivilege, AlterComment>;

/// One change between two states. A class of its own, copied and destroyed in one place: a variant of so many kinds is
/// dear to compile in each file.
struct Change : ChangeVariant {
    using ChangeVariant::ChangeVariant;
    Change(const Change& other);
    Change(Change&& other) noexcept;
    Change& operator=(const Change& other);
    Change& operator=(Change&& other) noexcept;
    ~Change();
};

using Changes = std::vector<Change>;

}  // namespace schemac::diff
