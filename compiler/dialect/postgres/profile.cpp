// Dialect, PostgreSQL: locks and work of operations.
#include "compiler/dialect/postgres/profile.h"

#include <algorithm>

#include "compiler/dialect/postgres/partition_text.h"

namespace schemac::dialect::postgres {
namespace {

using model::Kind;
using plan::Hazard;
using plan::LockMode;
using plan::Work;

/// A new kind of operation stops here, by name.
template <class T>
Profile profile_of(const T&) = delete;

Profile instant(LockMode mode, model::ObjectId on) {
    return {{mode, std::move(on)}, Work::instant, true, {}};
}

template <class T>
Profile nothing_locked(const T& object) {
    return instant(LockMode::none, id_of(object));
}

template <class T>
Profile exclusive(const T& object) {
    return instant(LockMode::access_exclusive, id_of(object));
}

/// The other tables of a table's foreign keys.
std::vector<plan::Lock> referenced(const model::Table& table, LockMode mode) {
    std::vector<plan::Lock> locks;
    for (const model::ForeignKey& key : table.foreign_keys)
        if (key.referenced != table.name) locks.push_back({mode, id_of(Kind::table, key.referenced)});
    return locks;
}

/// Those that it is a partition of, or inherits from.
std::vector<plan::Lock> above(const model::Table& table, LockMode of_partition, LockMode of_heir) {
    const auto part = model::part_or_default<model::postgres::TablePart>(table.dialect);
    std::vector<plan::Lock> locks;
    const auto add = [&](LockMode mode, std::string_view parent) {
        if (mode != LockMode::none) locks.push_back({mode, id_of(Kind::table, parse_name(parent, table.name.schema))});
    };
    if (!part.partition_of.empty()) add(of_partition, part.partition_of);
    for (const std::string& parent : part.inherits)
        add(of_heir, parent);
    return locks;
}

/// What locks only others leads with the strongest of these.
Profile strongest_first(Profile profile) {
    const auto weaker = [](const plan::Lock& a, const plan::Lock& b) { return a.mode < b.mode; };
    const auto strongest = std::max_element(profile.also.begin(), profile.also.end(), weaker);
    if (strongest == profile.also.end()) return profile;
    profile.lock = *strongest;
    profile.also.erase(strongest);
    return profile;
}

Profile profile_of(const diff::CreateSchema& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropSchema& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::CreateExtension& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropExtension& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::AlterExtension& c) {
    return exclusive(c.to);
}

Profile profile_of(const diff::CreateEnum& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropEnum& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameEnum& c) {
    return exclusive(c.from);
}

/// ALTER TYPE, notes: a value added within a transaction can't be used until it is committed, so that a later step of
/// the same one would fail.
Profile profile_of(const plan::AddEnumLabel& c) {
    Profile profile = instant(LockMode::share_update_exclusive, id_of(Kind::enum_type, c.type));
    profile.transactional = false;
    return profile;
}

Profile profile_of(const plan::RenameEnumLabel& c) {
    return instant(LockMode::share_update_exclusive, id_of(Kind::enum_type, c.type));
}

Profile profile_of(const plan::ReplaceEnum& c) {
    Profile profile = exclusive(c.to);
    if (c.columns.empty()) return profile;
    profile.work = Work::rewrite;
    for (const auto& column : c.columns) {
        profile.also.push_back({LockMode::access_exclusive, id_of(Kind::table, column.table)});
        profile.hazards.push_back({Hazard::Code::rewrites_table, id_of(Kind::table, column.table),
                                   "the table is written anew while nobody can read it"});
    }
    return profile;
}

Profile profile_of(const diff::CreateDomain& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropDomain& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameDomain& c) {
    return exclusive(c.from);
}

/// ALTER DOMAIN with a new check, or NOT NULL, reads every table with a column of the domain.
Profile profile_of(const diff::AlterDomain& c) {
    Profile profile = instant(LockMode::share, id_of(c.to));
    const bool new_check = std::any_of(c.to.checks.begin(), c.to.checks.end(), [&](const model::Check& check) {
        return std::find(c.from.checks.begin(), c.from.checks.end(), check) == c.from.checks.end();
    });
    if (!new_check && (!c.to.not_null || c.from.not_null)) return profile;
    profile.work = Work::scan;
    profile.hazards.push_back({Hazard::Code::may_fail_on_data, id_of(c.to),
                               "values that don't meet " + to_string(id_of(c.to)) + " make it fail"});
    return profile;
}

Profile profile_of(const diff::CreateSequence& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropSequence& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameSequence& c) {
    return exclusive(c.from);
}
/// ALTER SEQUENCE takes SHARE ROW EXCLUSIVE, since nextval must not run meanwhile.
Profile profile_of(const diff::AlterSequence& c) {
    return instant(LockMode::share_row_exclusive, id_of(c.to));
}

/// A foreign key in it takes SHARE ROW EXCLUSIVE on the other table, for a moment: the new table is empty. So do a
/// parent ACCESS EXCLUSIVE, if the table is a partition, and SHARE UPDATE EXCLUSIVE, if it inherits.
Profile profile_of(const diff::CreateTable& c) {
    Profile profile = nothing_locked(c.object);
    profile.also = above(c.object, LockMode::access_exclusive, LockMode::share_update_exclusive);
    for (plan::Lock& lock : referenced(c.object, LockMode::share_row_exclusive))
        profile.also.push_back(std::move(lock));
    return strongest_first(std::move(profile));
}

/// A foreign key in it keeps triggers on the other table, which go with it.
Profile profile_of(const diff::DropTable& c) {
    Profile profile = exclusive(c.object);
    profile.also = above(c.object, LockMode::access_exclusive, LockMode::none);
    for (plan::Lock& lock : referenced(c.object, LockMode::access_exclusive))
        profile.also.push_back(std::move(lock));
    return profile;
}
Profile profile_of(const diff::RenameTable& c) {
    return exclusive(c.from);
}

/// The strongest lock and the longest work of its changes.
Profile profile_of(const diff::AlterTable& c) {
    Profile whole = instant(LockMode::none, id_of(c.to));
    for (const diff::TableChange& change : c.changes) {
        Profile one = profile(c, change);
        if (one.lock.mode > whole.lock.mode) whole.lock = one.lock;
        whole.work = std::max(whole.work, one.work);
        whole.transactional = whole.transactional && one.transactional;
        std::move(one.also.begin(), one.also.end(), std::back_inserter(whole.also));
        std::move(one.hazards.begin(), one.hazards.end(), std::back_inserter(whole.hazards));
    }
    return whole;
}

/// SQLite's way; PostgreSQL's plans have none.
Profile profile_of(const plan::RebuildTable& c) {
    Profile profile = exclusive(c.to);
    profile.work = Work::rewrite;
    return profile;
}

/// Nobody may write meanwhile, or the rows would be lost.
Profile profile_of(const plan::SaveRows& c) {
    const model::ObjectId table = id_of(Kind::table, c.table);
    if (!c.columns.empty())
        return {{LockMode::share_row_exclusive, table},
                Work::scan,
                true,
                {{Hazard::Code::blocks_writes, member_id(Kind::column, c.table, c.columns.back()),
                  "nobody can write to the table while the values of the column are copied"}}};
    return {{LockMode::access_exclusive, table}, Work::rewrite, true, {}};
}

Profile profile_of(const plan::RestoreRows& c) {
    const model::ObjectId id = id_of(c.to);
    return {
        {LockMode::access_exclusive, id},
        Work::rewrite,
        true,
        {{Hazard::Code::rewrites_table, id, "the rows of " + to_string(id) + " are copied twice, as it is made anew"},
         {Hazard::Code::may_fail_on_data, id, "rows that find no place in the new table make it fail"}}};
}

/// CREATE INDEX takes SHARE, CREATE INDEX CONCURRENTLY only SHARE UPDATE EXCLUSIVE, but no transaction may hold it. ON
/// ONLY a partitioned table, nothing is built.
Profile profile_of(const plan::CreateIndex& c) {
    const model::ObjectId table = id_of(Kind::table, c.relation);
    const model::ObjectId index = member_id(Kind::index, c.relation, c.index.name);
    if (c.only) return instant(LockMode::share, table);
    if (c.concurrently)
        return {{LockMode::share_update_exclusive, table},
                Work::scan,
                false,
                {{Hazard::Code::not_transactional, index,
                  "if it fails, it leaves an index behind that is marked INVALID: the next plan drops it, and so does "
                  "`schemac upgrade` when it is run again"}}};
    return {{LockMode::share, table},
            Work::scan,
            true,
            {{Hazard::Code::blocks_writes, index, "nobody can write to the table while the index is built"}}};
}

/// Since 12 ALTER INDEX … RENAME takes SHARE UPDATE EXCLUSIVE, on the index alone.
Profile profile_of(const plan::RenameIndex& c) {
    return instant(LockMode::share_update_exclusive, member_id(Kind::index, c.relation, c.from));
}

/// ALTER INDEX … ATTACH PARTITION locks the two indexes, the partition's the stronger.
Profile profile_of(const plan::AttachIndex& c) {
    Profile profile = instant(LockMode::access_exclusive, member_id(Kind::index, c.partition, c.part));
    profile.also = {{LockMode::share_update_exclusive, member_id(Kind::index, c.relation, c.index)}};
    return profile;
}

/// ADD … USING INDEX takes ACCESS EXCLUSIVE, but reads nothing: the index vouches for the rows.
Profile profile_of(const plan::UseIndex& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.table));
}

Profile profile_of(const plan::DropIndex& c) {
    const LockMode mode = c.concurrently ? LockMode::share_update_exclusive : LockMode::access_exclusive;
    return {{mode, id_of(Kind::table, c.relation)}, Work::instant, !c.concurrently, {}};
}

Profile profile_of(const plan::BackfillColumn& c) {
    return {{LockMode::row_exclusive, id_of(Kind::table, c.table)}, Work::scan, true, {}};
}

/// VALIDATE CONSTRAINT takes SHARE UPDATE EXCLUSIVE: reads and writes go on.
Profile profile_of(const plan::ValidateConstraint& c) {
    const model::ObjectId id = member_id(c.kind, c.table, c.name);
    return {{LockMode::share_update_exclusive, id_of(Kind::table, c.table)},
            Work::scan,
            true,
            {{Hazard::Code::may_fail_on_data, id, "rows that don't meet " + to_string(id) + " make it fail"}}};
}

Profile profile_of(const diff::CreateView& c) {
    Profile profile = nothing_locked(c.object);
    if (c.object.materialized) profile.work = Work::scan;
    return profile;
}

Profile profile_of(const diff::DropView& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameView& c) {
    return exclusive(c.from);
}
Profile profile_of(const diff::AlterView& c) {
    return exclusive(c.to);
}
Profile profile_of(const diff::CreateRoutine& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropRoutine& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::AlterRoutine& c) {
    return nothing_locked(c.to);
}

/// CREATE TRIGGER takes SHARE ROW EXCLUSIVE, DROP TRIGGER takes ACCESS EXCLUSIVE.
Profile profile_of(const diff::CreateTrigger& c) {
    return instant(LockMode::share_row_exclusive, id_of(Kind::table, c.object.relation));
}

Profile profile_of(const diff::DropTrigger& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.object.relation));
}

Profile profile_of(const diff::AlterTrigger& c) {
    return instant(LockMode::share_row_exclusive, id_of(Kind::table, c.to.relation));
}

Profile profile_of(const diff::CreateRaw& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropRaw& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::AlterRaw& c) {
    return exclusive(c.to);
}
Profile profile_of(const diff::CreateComposite& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropComposite& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameComposite& c) {
    return exclusive(c.from);
}
Profile profile_of(const diff::AlterComposite& c) {
    return exclusive(c.to);
}

/// CREATE, ALTER and DROP POLICY take ACCESS EXCLUSIVE on the table.
Profile profile_of(const diff::CreatePolicy& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.object.table));
}
Profile profile_of(const diff::DropPolicy& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.object.table));
}
Profile profile_of(const diff::AlterPolicy& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.to.table));
}

Profile profile_of(const diff::CreateRange& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropRange& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameRange& c) {
    return exclusive(c.from);
}
Profile profile_of(const diff::AlterRange& c) {
    return exclusive(c.to);
}
Profile profile_of(const diff::CreateCollation& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropCollation& c) {
    return exclusive(c.object);
}
Profile profile_of(const diff::RenameCollation& c) {
    return exclusive(c.from);
}
Profile profile_of(const diff::AlterCollation& c) {
    return exclusive(c.to);
}

/// CREATE and DROP STATISTICS take SHARE UPDATE EXCLUSIVE on the table, ALTER STATISTICS no lock on it.
Profile profile_of(const diff::CreateStatistics& c) {
    return instant(LockMode::share_update_exclusive, id_of(Kind::table, c.object.table));
}
Profile profile_of(const diff::DropStatistics& c) {
    return instant(LockMode::share_update_exclusive, id_of(Kind::table, c.object.table));
}
Profile profile_of(const diff::RenameStatistics& c) {
    return instant(LockMode::none, id_of(c.from));
}
Profile profile_of(const diff::AlterStatistics& c) {
    return instant(LockMode::none, id_of(c.to));
}

/// Whatever is done to a rule takes ACCESS EXCLUSIVE on its relation.
Profile profile_of(const diff::CreateRule& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.object.relation));
}
Profile profile_of(const diff::DropRule& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.object.relation));
}
Profile profile_of(const diff::AlterRule& c) {
    return instant(LockMode::access_exclusive, id_of(Kind::table, c.to.relation));
}
Profile profile_of(const diff::CreateEventTrigger& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::DropEventTrigger& c) {
    return nothing_locked(c.object);
}
Profile profile_of(const diff::AlterEventTrigger& c) {
    return nothing_locked(c.to);
}
Profile profile_of(const diff::RenameRoutine& c) {
    return nothing_locked(c.from);
}

/// Triggers, policies and rules are renamed under ACCESS EXCLUSIVE on their relation.
Profile profile_of(const diff::RenameMember& c) {
    if (c.from.parent.empty()) return instant(LockMode::none, c.from);
    return instant(LockMode::access_exclusive, {Kind::table, c.from.schema, {}, c.from.parent});
}

/// GRANT and REVOKE lock rows of the catalog, and no table.
Profile profile_of(const diff::AlterPrivilege& c) {
    return instant(LockMode::none, c.to.object);
}

/// COMMENT ON takes SHARE UPDATE EXCLUSIVE.
Profile profile_of(const diff::AlterComment& c) {
    return instant(LockMode::share_update_exclusive, c.object);
}

}  // namespace

Profile profile(const plan::Operation& operation) {
    return std::visit([](const auto& o) { return profile_of(o); }, operation);
}

}  // namespace schemac::dialect::postgres
