// Plan: ranks, one a kind of operation.
#include "compiler/plan/rank.h"

#include <algorithm>

namespace schemac::plan {
namespace {

enum Rank : int {
    drop_event_trigger,  // before all that would set it off
    rename_object,
    create_schema,
    create_extension,
    add_label,  // outside of transactions, and so before anything goes that comes again
    drop_policy,
    drop_trigger,
    drop_view,
    drop_foreign_key,
    drop_key,
    rename_member,
    create_type,
    alter_type,
    create_sequence,
    create_table,
    add_column,
    fill_column,
    alter_column,
    drop_column,
    add_key,
    create_index,
    add_check,
    rebuild_table,
    alter_options,
    restore_rows,  // once partitions are attached
    add_foreign_key,
    create_raw,
    create_routine,
    create_view,
    create_trigger,
    create_policy,
    create_rule,
    create_statistics,
    comment,
    privilege,
    // what takes its time, or stands outside of transactions, when all that goes and comes again is back
    build_index,
    use_index,
    validate,
    set_not_null,
    take_away_index,
    rename_index,
    save_rows,  // as late as can be: what is written after it would be lost
    drop_table,
    drop_routine,
    drop_sequence,
    drop_type,
    drop_extension,
    drop_schema,
    default_privilege,
    create_event_trigger,  // after all that would set it off
};

struct TableRank {
    int operator()(const diff::AddColumn&) const { return add_column; }
    int operator()(const diff::DropColumn&) const { return drop_column; }
    int operator()(const diff::RenameColumn&) const { return rename_member; }
    int operator()(const diff::AlterColumnType&) const { return alter_column; }
    int operator()(const diff::AlterColumnNullability& c) const { return c.to.not_null ? set_not_null : alter_column; }
    int operator()(const diff::AlterColumnDefault&) const { return alter_column; }
    int operator()(const diff::AlterColumnIdentity&) const { return alter_column; }
    int operator()(const diff::AlterColumnGeneration&) const { return alter_column; }
    int operator()(const diff::AlterColumnComment&) const { return comment; }
    int operator()(const diff::AlterColumnOptions&) const { return alter_column; }
    int operator()(const diff::AddPrimaryKey&) const { return add_key; }
    int operator()(const diff::DropPrimaryKey&) const { return drop_key; }
    int operator()(const diff::AddUnique&) const { return add_key; }
    int operator()(const diff::DropUnique&) const { return drop_key; }
    int operator()(const diff::AddForeignKey&) const { return add_foreign_key; }
    int operator()(const diff::DropForeignKey&) const { return drop_foreign_key; }
    int operator()(const diff::AlterForeignKey&) const { return add_foreign_key; }
    int operator()(const diff::AddCheck&) const { return add_check; }
    int operator()(const diff::DropCheck&) const { return drop_key; }
    int operator()(const diff::AlterCheck&) const { return add_check; }
    int operator()(const diff::AddExclusion&) const { return add_key; }
    int operator()(const diff::DropExclusion&) const { return drop_key; }
    int operator()(const diff::RenameConstraint&) const { return rename_member; }
    int operator()(const diff::AddIndex&) const { return create_index; }
    int operator()(const diff::DropIndex&) const { return drop_key; }
    int operator()(const diff::RenameIndex&) const { return rename_member; }
    int operator()(const diff::AlterIndex&) const { return alter_options; }
    int operator()(const diff::AlterTableComment&) const { return comment; }
    int operator()(const diff::AlterTableOptions&) const { return alter_options; }
};

struct OperationRank {
    int operator()(const diff::CreateSchema&) const { return create_schema; }
    int operator()(const diff::DropSchema&) const { return drop_schema; }
    int operator()(const diff::CreateExtension&) const { return create_extension; }
    int operator()(const diff::DropExtension&) const { return drop_extension; }
    int operator()(const diff::AlterExtension&) const { return create_extension; }
    int operator()(const diff::CreateEnum&) const { return create_type; }
    int operator()(const diff::DropEnum&) const { return drop_type; }
    int operator()(const diff::RenameEnum&) const { return rename_object; }
    int operator()(const AddEnumLabel&) const { return add_label; }
    int operator()(const RenameEnumLabel&) const { return alter_type; }
    int operator()(const ReplaceEnum&) const { return alter_column; }
    int operator()(const diff::CreateDomain&) const { return create_type; }
    int operator()(const diff::DropDomain&) const { return drop_type; }
    int operator()(const diff::RenameDomain&) const { return rename_object; }
    int operator()(const diff::AlterDomain&) const { return alter_type; }
    int operator()(const diff::CreateSequence&) const { return create_sequence; }
    int operator()(const diff::DropSequence&) const { return drop_sequence; }
    int operator()(const diff::RenameSequence&) const { return rename_object; }
    int operator()(const diff::AlterSequence&) const { return create_sequence; }
    int operator()(const diff::CreateTable&) const { return create_table; }
    int operator()(const diff::DropTable&) const { return drop_table; }
    int operator()(const diff::RenameTable&) const { return rename_object; }
    int operator()(const diff::AlterTable& alter) const {
        int result = comment;
        for (const diff::TableChange& change : alter.changes)
            result = std::min(result, std::visit(TableRank{}, change));
        return result;
    }
    int operator()(const RebuildTable&) const { return rebuild_table; }
    int operator()(const SaveRows&) const { return save_rows; }
    int operator()(const RestoreRows&) const { return restore_rows; }
    int operator()(const CreateIndex& create) const { return create.concurrently ? build_index : create_index; }
    int operator()(const DropIndex& drop) const { return drop.concurrently ? take_away_index : drop_key; }
    int operator()(const RenameIndex&) const { return rename_index; }
    int operator()(const AttachIndex&) const { return build_index; }
    int operator()(const UseIndex&) const { return use_index; }
    int operator()(const BackfillColumn&) const { return fill_column; }
    int operator()(const ValidateConstraint&) const { return validate; }
    int operator()(const diff::CreateView&) const { return create_view; }
    int operator()(const diff::DropView&) const { return drop_view; }
    int operator()(const diff::RenameView&) const { return rename_object; }
    int operator()(const diff::AlterView&) const { return create_view; }
    int operator()(const diff::CreateRoutine&) const { return create_routine; }
    int operator()(const diff::DropRoutine&) const { return drop_routine; }
    int operator()(const diff::AlterRoutine&) const { return create_routine; }
    int operator()(const diff::CreateTrigger&) const { return create_trigger; }
    int operator()(const diff::DropTrigger&) const { return drop_trigger; }
    int operator()(const diff::AlterTrigger&) const { return create_trigger; }
    int operator()(const diff::CreateRaw&) const { return create_raw; }
    int operator()(const diff::DropRaw&) const { return drop_trigger; }
    int operator()(const diff::AlterRaw&) const { return create_raw; }
    int operator()(const diff::CreateComposite&) const { return create_type; }
    int operator()(const diff::DropComposite&) const { return drop_type; }
    int operator()(const diff::RenameComposite&) const { return rename_object; }
    int operator()(const diff::AlterComposite&) const { return alter_type; }
    int operator()(const diff::CreatePolicy&) const { return create_policy; }
    int operator()(const diff::DropPolicy&) const { return drop_policy; }
    int operator()(const diff::AlterPolicy&) const { return create_policy; }
    int operator()(const diff::CreateRange&) const { return create_type; }
    int operator()(const diff::DropRange&) const { return drop_type; }
    int operator()(const diff::RenameRange&) const { return rename_object; }
    int operator()(const diff::AlterRange&) const { return alter_type; }
    int operator()(const diff::CreateCollation&) const { return create_type; }
    int operator()(const diff::DropCollation&) const { return drop_type; }
    int operator()(const diff::RenameCollation&) const { return rename_object; }
    int operator()(const diff::AlterCollation&) const { return alter_type; }
    int operator()(const diff::CreateStatistics&) const { return create_statistics; }
    int operator()(const diff::DropStatistics&) const { return drop_key; }
    int operator()(const diff::RenameStatistics&) const { return rename_object; }
    int operator()(const diff::AlterStatistics&) const { return create_statistics; }
    int operator()(const diff::CreateRule&) const { return create_rule; }
    int operator()(const diff::DropRule&) const { return drop_policy; }
    int operator()(const diff::AlterRule&) const { return create_rule; }
    int operator()(const diff::CreateEventTrigger&) const { return create_event_trigger; }
    int operator()(const diff::DropEventTrigger&) const { return drop_event_trigger; }
    int operator()(const diff::AlterEventTrigger&) const { return create_event_trigger; }
    int operator()(const diff::RenameRoutine&) const { return rename_object; }
    int operator()(const diff::RenameMember&) const { return rename_member; }
    int operator()(const diff::AlterPrivilege& change) const {
        return change.to.by_default ? default_privilege : privilege;
    }
    int operator()(const diff::AlterComment&) const { return comment; }
};

}  // namespace

/// What stands aside for a key does so in the moment in which the key changes, not before.
int rank(const Step& step) {
    const model::ObjectId& key = step.together;
    const bool with_key = key.kind == model::Kind::primary_key || key.kind == model::Kind::unique;
    return with_key && !key.name.empty() ? use_index : std::visit(OperationRank{}, step.operation);
}

}  // namespace schemac::plan
