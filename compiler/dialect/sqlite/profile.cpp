// SQLite: what operations cost (https://www.sqlite.org/lockingv3.html, https://www.sqlite.org/lang_altertable.html).
#include "compiler/dialect/sqlite/profile.h"

#include <algorithm>
#include <type_traits>

namespace schemac::dialect::sqlite {
namespace {

using model::Kind;
using plan::Hazard;
using plan::LockMode;
using plan::Work;

Profile costs(Work work, const model::ObjectId& on) {
    Profile profile;
    profile.lock = {LockMode::share, on};
    profile.work = work;
    return profile;
}

void add(Profile& profile, Hazard::Code code, const model::ObjectId& object, std::string sentence) {
    profile.hazards.push_back({code, object, std::move(sentence), false});
}

/// Whether copied values become others: by another affinity, or computed anew.
bool changes_values(const model::Table& from, const model::Table& to) {
    return std::any_of(to.columns.begin(), to.columns.end(), [&](const model::Column& column) {
        const auto old = std::find_if(from.columns.begin(), from.columns.end(),
                                      [&](const model::Column& c) { return c.name == column.name; });
        return old != from.columns.end() && (old->type != column.type || old->generated != column.generated);
    });
}

bool is_constrained(const model::Table& table) {
    const auto unique = [](const model::Index& index) { return index.unique; };
    return table.primary_key || !table.uniques.empty() || !table.checks.empty() || !table.foreign_keys.empty() ||
           std::any_of(table.indexes.begin(), table.indexes.end(), unique);
}

bool makes_stricter(const model::Table& from, const model::Table& to) {
    const auto is_new = [](const auto& all, const auto& one) {
        return std::find(all.begin(), all.end(), one) == all.end();
    };
    const auto any_new = [&](const auto& before, const auto& after) {
        return std::any_of(after.begin(), after.end(), [&](const auto& one) { return is_new(before, one); });
    };
    const auto is_new_key = [&](const model::Index& index) { return index.unique && is_new(from.indexes, index); };
    if (changes_values(from, to) && is_constrained(to)) return true;
    return std::any_of(to.indexes.begin(), to.indexes.end(), is_new_key) || from.primary_key != to.primary_key ||
           from.dialect != to.dialect || any_new(from.uniques, to.uniques) || any_new(from.checks, to.checks) ||
           any_new(from.foreign_keys, to.foreign_keys);
}

Work work_of(const diff::TableChange& change) {
    if (const auto* add = std::get_if<diff::AddColumn>(&change))
        return add->column.generated || add->column.not_null ? Work::scan : Work::instant;
    return std::holds_alternative<diff::DropColumn>(change) ? Work::rewrite : Work::instant;
}

Profile of(const plan::RebuildTable& rebuild) {
    const model::ObjectId id = id_of(rebuild.to);
    Profile profile = costs(Work::rewrite, id);
    add(profile, Hazard::Code::rewrites_table, id,
        "the table is copied, which takes free disk space of its size with all its indexes, and keeps other writers "
        "out");
    if (makes_stricter(rebuild.from, rebuild.to))
        add(profile, Hazard::Code::may_fail_on_data, id, "rows that break the new constraints make it fail");
    return profile;
}

Profile of(const diff::AlterTable& alter) {
    const model::ObjectId id = id_of(alter.to);
    Work work = Work::instant;
    for (const diff::TableChange& change : alter.changes)
        work = std::max(work, work_of(change));
    Profile profile = costs(work, id);
    if (work == Work::rewrite)
        add(profile, Hazard::Code::rewrites_table, id, "every row is written anew without the column");
    return profile;
}

Profile of(const plan::CreateIndex& create) {
    return costs(Work::scan, id_of(Kind::table, create.relation));
}

Profile of(const plan::DropIndex& drop) {
    return costs(Work::instant, id_of(Kind::table, drop.relation));
}

Profile of(const plan::BackfillColumn& backfill) {
    return costs(Work::rewrite, id_of(Kind::table, backfill.table));
}

Profile of(const plan::ValidateConstraint& validate) {
    return costs(Work::scan, id_of(Kind::table, validate.table));
}

template <class T, class... Others>
constexpr bool is_one_of = (std::is_same_v<T, Others> || ...);

/// What writes a few rows of sqlite_master, and what SQLite doesn't have, so that it is never planned.
template <class T>
constexpr bool is_instant =
    is_one_of<T, diff::CreateSchema, diff::DropSchema, diff::CreateExtension, diff::DropExtension, diff::AlterExtension,
              diff::CreateEnum, diff::DropEnum, diff::RenameEnum, plan::AddEnumLabel, plan::RenameEnumLabel,
              plan::ReplaceEnum, diff::CreateDomain, diff::DropDomain, diff::RenameDomain, diff::AlterDomain,
              diff::CreateSequence, diff::DropSequence, diff::RenameSequence, diff::AlterSequence, diff::CreateTable,
              diff::DropTable, diff::RenameTable, diff::CreateView, diff::DropView, diff::RenameView, diff::AlterView,
              diff::CreateRoutine, diff::DropRoutine, diff::AlterRoutine, diff::CreateTrigger, diff::DropTrigger,
              diff::AlterTrigger, diff::CreateRaw, diff::DropRaw, diff::AlterRaw, plan::SaveRows, plan::RestoreRows,
              plan::RenameIndex, plan::AttachIndex, plan::UseIndex, diff::CreateComposite, diff::DropComposite,
              diff::RenameComposite, diff::AlterComposite, diff::CreatePolicy, diff::DropPolicy, diff::AlterPolicy,
              diff::CreateRange, diff::DropRange, diff::RenameRange, diff::AlterRange, diff::CreateCollation,
              diff::DropCollation, diff::RenameCollation, diff::AlterCollation, diff::CreateStatistics,
              diff::DropStatistics, diff::RenameStatistics, diff::AlterStatistics, diff::CreateRule, diff::DropRule,
              diff::AlterRule, diff::CreateEventTrigger, diff::DropEventTrigger, diff::AlterEventTrigger,
              diff::RenameRoutine, diff::RenameMember, diff::AlterPrivilege, diff::AlterComment>;

template <class T>
requires is_instant<T> Profile of(const T&) {
    return {};
}

}  // namespace

Profile profile_of(const plan::Operation& operation) {
    return std::visit([](const auto& each) { return of(each); }, operation);
}

}  // namespace schemac::dialect::sqlite
