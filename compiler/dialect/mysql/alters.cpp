// Dialect, MySQL and MariaDB: which changes the servers make in place.
#include "compiler/dialect/mysql/alters.h"

#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"

namespace schemac::dialect::mysql {
namespace {

/// Everything that one column can become, MODIFY COLUMN says, but for virtual columns that become others and others
/// that become virtual.
bool alters_generation(const model::Column& from, const model::Column& to) {
    const auto is_virtual = [](const model::Column& column) {
        return column.generated && column.generated->storage == model::Generated::Storage::virtual_;
    };
    return is_virtual(from) == is_virtual(to);
}

struct InPlace {
    const model::Target& target;

    bool operator()(const diff::AddColumn&) const { return true; }
    bool operator()(const diff::DropColumn&) const { return true; }
    bool operator()(const diff::RenameColumn&) const { return true; }
    bool operator()(const diff::AlterColumnType&) const { return true; }
    bool operator()(const diff::AlterColumnNullability&) const { return true; }
    bool operator()(const diff::AlterColumnDefault&) const { return true; }
    bool operator()(const diff::AlterColumnIdentity&) const { return true; }
    bool operator()(const diff::AlterColumnGeneration& c) const { return alters_generation(c.from, c.to); }
    bool operator()(const diff::AlterColumnComment&) const { return true; }
    bool operator()(const diff::AlterColumnOptions&) const { return true; }
    bool operator()(const diff::AddPrimaryKey&) const { return true; }
    bool operator()(const diff::DropPrimaryKey&) const { return true; }
    bool operator()(const diff::AddUnique&) const { return true; }
    bool operator()(const diff::DropUnique&) const { return true; }
    bool operator()(const diff::AddForeignKey&) const { return true; }
    bool operator()(const diff::DropForeignKey&) const { return true; }
    bool operator()(const diff::AlterForeignKey&) const { return false; }
    bool operator()(const diff::AddCheck&) const { return true; }
    bool operator()(const diff::DropCheck&) const { return true; }
    bool operator()(const diff::AlterCheck&) const { return has(target, Feature::check_enforcement); }
    bool operator()(const diff::AddExclusion&) const { return false; }
    bool operator()(const diff::DropExclusion&) const { return false; }
    bool operator()(const diff::RenameConstraint&) const { return false; }
    bool operator()(const diff::AddIndex&) const { return true; }
    bool operator()(const diff::DropIndex&) const { return true; }
    bool operator()(const diff::RenameIndex&) const { return has(target, Feature::rename_index); }
    bool operator()(const diff::AlterIndex& c) const { return only_visibility(c); }
    bool operator()(const diff::AlterTableComment&) const { return true; }
    bool operator()(const diff::AlterTableOptions&) const { return true; }

    /// Of an index only its visibility changes without building it anew.
    bool only_visibility(const diff::AlterIndex& change) const {
        auto from = model::part_or_default<model::mysql::IndexPart>(change.from.dialect);
        const auto to = model::part_or_default<model::mysql::IndexPart>(change.to.dialect);
        from.invisible = to.invisible;
        return from == to && change.from.comment == change.to.comment && has(target, Feature::index_visibility);
    }
};

}  // namespace

bool alters_in_place(const model::Table&, const model::Table&, const diff::TableChange& change,
                     const model::Target& target) {
    return std::visit(InPlace{target}, change);
}

bool replaces_routine(const model::Routine& from, const model::Routine& to, const model::Target& target) {
    return has(target, Feature::or_replace_routines) && from.form == to.form;
}

bool converts_implicitly(const model::Column& from, const model::Column& to) {
    return !is_spatial(from.type) && !is_spatial(to.type);
}

}  // namespace schemac::dialect::mysql
