// Dialect, PostgreSQL: locks and work of changes to a table. Source: the manual's ALTER TABLE, description of each form
// and notes.
#include <algorithm>

#include "compiler/dialect/postgres/conversion.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/profile.h"
#include "compiler/dialect/postgres/types.h"
#include "compiler/dialect/postgres/volatility.h"

namespace schemac::dialect::postgres {
namespace {

using model::Kind;
using plan::Hazard;
using plan::LockMode;
using plan::Work;

struct Profiler {
    const diff::AlterTable& table;

    model::ObjectId column(const std::string& name) const { return member_id(Kind::column, table.to.name, name); }
    model::ObjectId member(Kind kind, const std::string& name) const { return member_id(kind, table.to.name, name); }

    Profile locked(LockMode mode, Work work = Work::instant) const { return {{mode, id_of(table.to)}, work, true, {}}; }
    Profile exclusive() const { return locked(LockMode::access_exclusive); }

    Profile rewrite(const model::ObjectId& id, std::string why) const {
        Profile profile = locked(LockMode::access_exclusive, Work::rewrite);
        profile.hazards.push_back({Hazard::Code::rewrites_table, id, std::move(why)});
        return profile;
    }

    /// Reads the whole table under its lock, and fails where a row doesn't fit.
    Profile checked(LockMode mode, const model::ObjectId& id) const {
        Profile profile = locked(mode, Work::scan);
        profile.hazards.push_back(
            {Hazard::Code::may_fail_on_data, id, "rows that don't meet " + to_string(id) + " make it fail"});
        const bool reads_too = mode == LockMode::access_exclusive;
        profile.hazards.push_back({reads_too ? Hazard::Code::blocks_reads : Hazard::Code::blocks_writes, id,
                                   reads_too ? "nobody can read or write the table while it is checked"
                                             : "nobody can write to the table while it is checked"});
        return profile;
    }

    /// A default that is the same for every row is kept in the catalog (11); any other, and a stored generated column,
    /// an identity, or a domain with checks, makes the server write the table anew.
    Profile operator()(const diff::AddColumn& change) const {
        const model::Column& c = change.column;
        const bool stored = c.generated && c.generated->storage == model::Generated::Storage::stored;
        const bool computed = c.default_value && is_volatile(*c.default_value);
        if (stored || c.identity || computed)
            return rewrite(column(c.name), "every row gets a value of its own, so that the table is written anew");
        return exclusive();
    }
    Profile operator()(const diff::DropColumn&) const { return exclusive(); }
    Profile operator()(const diff::RenameColumn&) const { return exclusive(); }

    Profile operator()(const diff::AlterColumnType& change) const {
        const model::ObjectId id = column(change.to.name);
        Profile profile = exclusive();
        if (change.conversion || !keeps_storage(change.from.type, change.to.type))
            profile = rewrite(id, "values are converted, so that the table is written anew while nobody can read it");
        if (narrows(change.from.type, change.to.type))
            profile.hazards.push_back({Hazard::Code::data_loss, id,
                                       "`" + type_text(change.to.type) + "` doesn't hold all that `" +
                                           type_text(change.from.type) + "` does"});
        if (!change.conversion && !converts_implicitly(change.from.type, change.to.type))
            profile.hazards.push_back({Hazard::Code::may_fail_on_data, id,
                                       "values that are no `" + type_text(change.to.type) + "` make it fail"});
        return profile;
    }

    /// SET NOT NULL scans unless a valid check proves it (12); the planner puts one in front.
    Profile operator()(const diff::AlterColumnNullability&) const { return exclusive(); }
    Profile operator()(const diff::AlterColumnDefault&) const { return exclusive(); }
    /// A sequence that is new goes on after the highest number, which is looked for under the lock.
    Profile operator()(const diff::AlterColumnIdentity& change) const {
        if (!change.to.identity || change.from.identity) return exclusive();
        Profile profile = locked(LockMode::access_exclusive, Work::scan);
        profile.hazards.push_back({Hazard::Code::blocks_reads, column(change.to.name),
                                   "nobody can read or write the table while its highest number is looked for"});
        return profile;
    }
    Profile operator()(const diff::AlterColumnGeneration& change) const {
        if (!change.to.generated) return exclusive();
        return rewrite(column(change.to.name), "the column is computed anew, so that the table is written anew");
    }
    Profile operator()(const diff::AlterColumnComment&) const { return locked(LockMode::share_update_exclusive); }
    /// SET STATISTICS and SET (…) take SHARE UPDATE EXCLUSIVE, SET STORAGE and SET COMPRESSION take ACCESS EXCLUSIVE.
    Profile operator()(const diff::AlterColumnOptions& change) const {
        using model::postgres::ColumnPart;
        const auto from = model::part_or_default<ColumnPart>(change.from.dialect);
        const auto to = model::part_or_default<ColumnPart>(change.to.dialect);
        const bool light = from.storage == to.storage && from.compression == to.compression;
        return light ? locked(LockMode::share_update_exclusive) : exclusive();
    }

    Profile operator()(const diff::AddPrimaryKey& change) const {
        return checked(LockMode::access_exclusive, member(Kind::primary_key, change.key.name));
    }
    Profile operator()(const diff::DropPrimaryKey&) const { return exclusive(); }
    Profile operator()(const diff::AddUnique& change) const {
        return checked(LockMode::access_exclusive, member(Kind::unique, change.unique.name));
    }
    Profile operator()(const diff::DropUnique&) const { return exclusive(); }
    /// Both ends get triggers.
    Profile both(Profile profile, const model::ForeignKey& key) const {
        if (key.referenced != table.to.name) profile.also = {{profile.lock.mode, id_of(Kind::table, key.referenced)}};
        return profile;
    }
    Profile operator()(const diff::AddForeignKey& change) const {
        if (!change.key.validated) return both(locked(LockMode::share_row_exclusive), change.key);
        return both(checked(LockMode::share_row_exclusive, member(Kind::foreign_key, change.key.name)), change.key);
    }
    Profile operator()(const diff::DropForeignKey& change) const { return both(exclusive(), change.key); }
    Profile operator()(const diff::AlterForeignKey& change) const {
        if (change.from.deferral != change.to.deferral) return exclusive();
        return locked(LockMode::share_update_exclusive, Work::scan);
    }
    Profile operator()(const diff::AddCheck& change) const {
        if (!change.check.validated || !change.check.enforced) return exclusive();
        return checked(LockMode::access_exclusive, member(Kind::check, change.check.name));
    }
    Profile operator()(const diff::DropCheck&) const { return exclusive(); }
    Profile operator()(const diff::AlterCheck&) const { return locked(LockMode::share_update_exclusive, Work::scan); }
    Profile operator()(const diff::AddExclusion& change) const {
        return checked(LockMode::access_exclusive, member(Kind::exclusion, change.exclusion.name));
    }
    Profile operator()(const diff::DropExclusion&) const { return exclusive(); }
    Profile operator()(const diff::RenameConstraint&) const { return exclusive(); }
    Profile operator()(const diff::AddIndex&) const { return locked(LockMode::share, Work::scan); }
    Profile operator()(const diff::DropIndex&) const { return exclusive(); }
    Profile on_index(LockMode mode, const std::string& name) const {
        return {{mode, member(Kind::index, name)}, Work::instant, true, {}};
    }
    /// Since 12 ALTER INDEX … RENAME takes SHARE UPDATE EXCLUSIVE, on the index.
    Profile operator()(const diff::RenameIndex& change) const {
        return on_index(LockMode::share_update_exclusive, change.from);
    }
    /// ALTER INDEX … SET TABLESPACE writes it anew, SET (…) does not; ALTER TABLE … CLUSTER ON is a mark on the table.
    Profile operator()(const diff::AlterIndex& change) const {
        using model::postgres::IndexPart;
        const auto from = model::part_or_default<IndexPart>(change.from.dialect);
        const auto to = model::part_or_default<IndexPart>(change.to.dialect);
        Profile profile = on_index(LockMode::share_update_exclusive, change.to.name);
        if (from.clustered != to.clustered) profile.also = {{LockMode::share_update_exclusive, id_of(table.to)}};
        if (from.tablespace == to.tablespace) return profile;
        profile.lock.mode = LockMode::access_exclusive;
        profile.work = Work::rewrite;
        profile.hazards.push_back({Hazard::Code::blocks_reads, member(Kind::index, change.to.name),
                                   "nobody can use the index while it is written anew"});
        return profile;
    }
    Profile operator()(const diff::AlterTableComment&) const { return locked(LockMode::share_update_exclusive); }

    /// SET LOGGED, SET TABLESPACE and SET ACCESS METHOD write the table anew.
    Profile operator()(const diff::AlterTableOptions&) const {
        using model::postgres::TablePart;
        const auto from = model::part_or_default<TablePart>(table.from.dialect);
        const auto to = model::part_or_default<TablePart>(table.to.dialect);
        const bool rewrites =
            from.unlogged != to.unlogged || from.tablespace != to.tablespace || from.access_method != to.access_method;
        if (rewrites) return rewrite(id_of(table.to), "the table is written anew while nobody can read it");
        auto other = from;
        other.storage = to.storage;
        if (other == to) return locked(LockMode::share_update_exclusive);
        Profile profile = exclusive();
        move_partition(from, to, profile);
        move_heir(from.inherits, to.inherits, profile);
        return profile;
    }

    void also(LockMode mode, std::string_view parent, Profile& profile) const {
        profile.also.push_back({mode, id_of(Kind::table, parse_name(parent, table.to.name.schema))});
    }

    /// DETACH PARTITION locks the parent as it locks the partition; ATTACH PARTITION locks it less, but reads the rows
    /// of the partition, to see whether they belong there.
    void move_partition(const model::postgres::TablePart& from, const model::postgres::TablePart& to,
                        Profile& profile) const {
        if (from.partition_of == to.partition_of && from.partition_bound == to.partition_bound) return;
        if (!from.partition_of.empty()) also(LockMode::access_exclusive, from.partition_of, profile);
        if (to.partition_of.empty()) return;
        if (from.partition_of != to.partition_of) also(LockMode::share_update_exclusive, to.partition_of, profile);
        profile.work = Work::scan;
        profile.hazards.push_back({Hazard::Code::blocks_reads, id_of(table.to),
                                   "nobody can read or write the partition while its rows are checked"});
        profile.hazards.push_back(
            {Hazard::Code::may_fail_on_data, id_of(table.to), "rows that are not within its bounds make it fail"});
    }

    /// The parent takes SHARE UPDATE EXCLUSIVE for INHERIT, and ACCESS SHARE for NO INHERIT.
    void move_heir(const std::vector<std::string>& from, const std::vector<std::string>& to, Profile& profile) const {
        for (const std::string& parent : to)
            if (std::find(from.begin(), from.end(), parent) == from.end())
                also(LockMode::share_update_exclusive, parent, profile);
    }
};

}  // namespace

Profile profile(const diff::AlterTable& table, const diff::TableChange& change) {
    return std::visit(Profiler{table}, change);
}

}  // namespace schemac::dialect::postgres
