// Dialect, MySQL and MariaDB: what operations cost. Each statement commits by itself.
#include "compiler/dialect/mysql/profile.h"

#include "compiler/dialect/mysql/alter_cost.h"

namespace schemac::dialect::mysql {
namespace {

using Code = plan::Hazard::Code;
using plan::LockMode;
using plan::Work;

Profile untransacted(LockMode mode, model::ObjectId on, Work work = Work::instant) {
    Profile profile;
    profile.transactional = false;
    profile.lock = {mode, std::move(on)};
    profile.work = work;
    return profile;
}

Profile nothing() {
    return untransacted(LockMode::none, {});
}

/// A metadata lock for a moment, on what the statement names.
Profile brief(const model::ObjectId& on) {
    return untransacted(LockMode::access_exclusive, on);
}

struct ProfileOf {
    const model::Target& target;

    Profile operator()(const diff::CreateSchema&) const { return nothing(); }
    Profile operator()(const diff::DropSchema&) const { return nothing(); }
    Profile operator()(const diff::CreateExtension&) const { return nothing(); }
    Profile operator()(const diff::DropExtension&) const { return nothing(); }
    Profile operator()(const diff::AlterExtension&) const { return nothing(); }
    Profile operator()(const diff::CreateEnum&) const { return nothing(); }
    Profile operator()(const diff::DropEnum&) const { return nothing(); }
    Profile operator()(const diff::RenameEnum&) const { return nothing(); }
    Profile operator()(const plan::AddEnumLabel&) const { return nothing(); }
    Profile operator()(const plan::RenameEnumLabel&) const { return nothing(); }
    Profile operator()(const plan::ReplaceEnum&) const { return nothing(); }
    Profile operator()(const diff::CreateDomain&) const { return nothing(); }
    Profile operator()(const diff::DropDomain&) const { return nothing(); }
    Profile operator()(const diff::RenameDomain&) const { return nothing(); }
    Profile operator()(const diff::AlterDomain&) const { return nothing(); }
    Profile operator()(const diff::CreateSequence&) const { return nothing(); }
    Profile operator()(const diff::DropSequence& o) const { return brief(id_of(o.object)); }
    Profile operator()(const diff::RenameSequence& o) const { return brief(id_of(o.from)); }
    Profile operator()(const diff::AlterSequence& o) const { return brief(id_of(o.from)); }
    Profile operator()(const diff::CreateTable&) const { return nothing(); }
    Profile operator()(const diff::DropTable& o) const { return brief(id_of(o.object)); }
    Profile operator()(const diff::RenameTable& o) const { return brief(id_of(o.from)); }
    Profile operator()(const diff::AlterTable& o) const { return alter(o); }
    Profile operator()(const plan::RebuildTable& o) const { return brief(id_of(o.from)); }
    Profile operator()(const plan::SaveRows&) const { return nothing(); }
    Profile operator()(const plan::RestoreRows&) const { return nothing(); }
    Profile operator()(const plan::CreateIndex& o) const {
        return untransacted(LockMode::none, id_of(model::Kind::table, o.relation), Work::scan);
    }
    Profile operator()(const plan::RenameIndex&) const { return nothing(); }
    Profile operator()(const plan::AttachIndex&) const { return nothing(); }
    Profile operator()(const plan::UseIndex&) const { return nothing(); }
    Profile operator()(const plan::DropIndex& o) const { return brief(id_of(model::Kind::table, o.relation)); }
    Profile operator()(const plan::BackfillColumn& o) const {
        return untransacted(LockMode::row_exclusive, id_of(model::Kind::table, o.table), Work::scan);
    }
    Profile operator()(const plan::ValidateConstraint&) const { return nothing(); }
    Profile operator()(const diff::CreateView&) const { return nothing(); }
    Profile operator()(const diff::DropView& o) const { return brief(id_of(o.object)); }
    Profile operator()(const diff::RenameView& o) const { return brief(id_of(o.from)); }
    Profile operator()(const diff::AlterView& o) const { return brief(id_of(o.to)); }
    Profile operator()(const diff::CreateRoutine&) const { return nothing(); }
    Profile operator()(const diff::DropRoutine&) const { return nothing(); }
    Profile operator()(const diff::AlterRoutine&) const { return nothing(); }
    Profile operator()(const diff::CreateTrigger& o) const {
        return brief(id_of(model::Kind::table, o.object.relation));
    }
    Profile operator()(const diff::DropTrigger& o) const { return brief(id_of(model::Kind::table, o.object.relation)); }
    Profile operator()(const diff::AlterTrigger& o) const { return brief(id_of(model::Kind::table, o.to.relation)); }
    Profile operator()(const diff::CreateRaw&) const { return nothing(); }
    Profile operator()(const diff::DropRaw&) const { return nothing(); }
    Profile operator()(const diff::AlterRaw&) const { return nothing(); }
    Profile operator()(const diff::CreateComposite&) const { return nothing(); }
    Profile operator()(const diff::DropComposite&) const { return nothing(); }
    Profile operator()(const diff::RenameComposite&) const { return nothing(); }
    Profile operator()(const diff::AlterComposite&) const { return nothing(); }
    Profile operator()(const diff::CreatePolicy&) const { return nothing(); }
    Profile operator()(const diff::DropPolicy&) const { return nothing(); }
    Profile operator()(const diff::AlterPolicy&) const { return nothing(); }
    Profile operator()(const diff::CreateRange&) const { return nothing(); }
    Profile operator()(const diff::DropRange&) const { return nothing(); }
    Profile operator()(const diff::RenameRange&) const { return nothing(); }
    Profile operator()(const diff::AlterRange&) const { return nothing(); }
    Profile operator()(const diff::CreateCollation&) const { return nothing(); }
    Profile operator()(const diff::DropCollation&) const { return nothing(); }
    Profile operator()(const diff::RenameCollation&) const { return nothing(); }
    Profile operator()(const diff::AlterCollation&) const { return nothing(); }
    Profile operator()(const diff::CreateStatistics&) const { return nothing(); }
    Profile operator()(const diff::DropStatistics&) const { return nothing(); }
    Profile operator()(const diff::RenameStatistics&) const { return nothing(); }
    Profile operator()(const diff::AlterStatistics&) const { return nothing(); }
    Profile operator()(const diff::CreateRule&) const { return nothing(); }
    Profile operator()(const diff::DropRule&) const { return nothing(); }
    Profile operator()(const diff::AlterRule&) const { return nothing(); }
    Profile operator()(const diff::CreateEventTrigger&) const { return nothing(); }
    Profile operator()(const diff::DropEventTrigger&) const { return nothing(); }
    Profile operator()(const diff::AlterEventTrigger&) const { return nothing(); }
    Profile operator()(const diff::RenameRoutine&) const { return nothing(); }
    Profile operator()(const diff::RenameMember&) const { return nothing(); }
    Profile operator()(const diff::AlterPrivilege&) const { return nothing(); }
    Profile operator()(const diff::AlterComment&) const { return nothing(); }

    static bool versioned(const model::Table& table) {
        return model::part_or_default<model::mysql::TablePart>(table.dialect).options.contains("SYSTEM VERSIONING");
    }

    /// The rows of the past go with the versioning.
    static void lose_history(const diff::AlterTable& o, Profile& profile) {
        if (versioned(o.from) && !versioned(o.to))
            profile.hazards.push_back(
                {Code::data_loss, id_of(o.to), "the past of " + to_string(id_of(o.to)) + " is lost"});
    }

    /// The lock stands for as long as the work takes; whatever the work, a moment of it keeps readers out.
    Profile alter(const diff::AlterTable& o) const {
        const AlterCost cost = cost_of(o, target);
        const model::ObjectId table = id_of(o.to);
        if (cost.work == Work::instant) return brief(table);
        Profile made = untransacted(cost.blocks_writes ? LockMode::share : LockMode::none, table, cost.work);
        if (cost.work == Work::rewrite)
            made.hazards.push_back({Code::rewrites_table, table, "the server makes a new copy of " + to_string(table)});
        if (cost.blocks_writes)
            made.hazards.push_back(
                {Code::blocks_writes, table, "writes to " + to_string(table) + " wait until it is done"});
        lose_history(o, made);
        return made;
    }
};

}  // namespace

Profile profile(const plan::Operation& operation, const model::Target& target) {
    return std::visit(ProfileOf{target}, operation);
}

}  // namespace schemac::dialect::mysql
