// Plan: what can't be changed about a table in place, such as how it is partitioned, takes another table: the old one
// goes, with its partitions, and the new one comes, and its rows move over.
#include "compiler/plan/recreate_tables.h"

#include <algorithm>
#include <set>

#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::QualifiedName;
using model::Table;

const Table* find(const std::vector<Table>& tables, const QualifiedName& name) {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

bool stands_below(const Table& table, const ObjectId& above, const dialect::Dialect& dialect) {
    const std::vector<ObjectId> relations = dialect.relations_of(table);
    return std::find(relations.begin(), relations.end(), above) != relations.end();
}

/// The tables that must go, each with the partitions of either side below it.
std::vector<QualifiedName> outdated(const diff::Changes& changes, const model::State& from,
                                    const dialect::Dialect& dialect) {
    std::vector<QualifiedName> names;
    for (const diff::Change& change : changes) {
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (!alter) continue;
        for (const diff::TableChange& part : alter->changes)
            if (std::holds_alternative<diff::AlterTableOptions>(part) &&
                !dialect.alters_in_place(alter->from, alter->to, part))
                names.push_back(alter->to.name);
    }
    for (std::size_t n = 0; n < names.size(); ++n)
        for (const Table& table : from.schema.tables)
            if (stands_below(table, id_of(Kind::table, names[n]), dialect) &&
                std::find(names.begin(), names.end(), table.name) == names.end())
                names.push_back(table.name);
    return names;
}

/// Changes of what belongs to the table, which its creation makes up for.
bool is_about(const diff::Change& change, const QualifiedName& table) {
    if (const auto* alter = std::get_if<diff::AlterTable>(&change)) return alter->to.name == table;
    if (const auto* trigger = std::get_if<diff::AlterTrigger>(&change)) return trigger->to.relation == table;
    if (const auto* policy = std::get_if<diff::AlterPolicy>(&change)) return policy->to.table == table;
    if (const auto* kept = std::get_if<diff::AlterStatistics>(&change)) return kept->to.table == table;
    const auto* comment = std::get_if<diff::AlterComment>(&change);
    return comment && comment->object.schema == table.schema && comment->object.parent == table.name;
}

template <class T, class Of>
void make_again(const std::vector<T>& now, const std::vector<T>& before, const QualifiedName& table, Of of,
                diff::Changes& changes) {
    for (const T& object : now) {
        const bool stays =
            std::any_of(before.begin(), before.end(), [&](const T& o) { return id_of(o) == id_of(object); });
        if (of(object) == table && stays) changes.push_back(diff::Create<T>{object});
    }
}

diff::AlterTable& alteration_of(const Table& from, const Table& to, diff::Changes& changes) {
    for (diff::Change& change : changes)
        if (auto* alter = std::get_if<diff::AlterTable>(&change); alter && alter->to.name == to.name) return *alter;
    changes.push_back(diff::AlterTable{from, to, {}});
    return std::get<diff::AlterTable>(changes.back());
}

/// Keys of other tables that lead to one of these go before, and come after.
void remake_references(const std::set<QualifiedName>& gone, const model::State& from, const model::State& to,
                       diff::Changes& changes) {
    for (const Table& table : to.schema.tables) {
        const Table* old = find(from.schema.tables, table.name);
        if (!old || gone.count(table.name)) continue;
        for (const model::ForeignKey& key : table.foreign_keys) {
            const auto& olds = old->foreign_keys;
            if (!gone.count(key.referenced) || std::find(olds.begin(), olds.end(), key) == olds.end()) continue;
            diff::AlterTable& alter = alteration_of(*old, table, changes);
            alter.changes.push_back(diff::DropForeignKey{key});
            alter.changes.push_back(diff::AddForeignKey{key});
        }
    }
}

/// The table, and all partitions below it.
void add_below(const QualifiedName& table, const model::Schema& schema, const Context& context,
               std::vector<ObjectId>& ids) {
    const ObjectId id = id_of(Kind::table, table);
    ids.push_back(id);
    for (const Table& other : schema.tables)
        if (stands_below(other, id, context.dialect)) add_below(other.name, schema, context, ids);
}

}  // namespace

std::vector<Recreated> recreate_tables(diff::Changes& changes, const model::State& from, const model::State& to,
                                       const dialect::Dialect& dialect) {
    std::vector<Recreated> result;
    const std::vector<QualifiedName> names = outdated(changes, from, dialect);
    const std::set<QualifiedName> gone(names.begin(), names.end());
    for (const QualifiedName& name : names) {
        const Table* now = find(to.schema.tables, name);
        const Table* old = find(from.schema.tables, name);
        for (const diff::Change& change : changes)
            if (const auto* alter = std::get_if<diff::AlterTable>(&change); alter && alter->to.name == name)
                old = &alter->from;
        if (!now || !old) continue;
        const Table before = *old;
        std::erase_if(changes, [&](const diff::Change& change) { return is_about(change, name); });
        const bool is_part = std::any_of(names.begin(), names.end(), [&](const QualifiedName& other) {
            return stands_below(before, id_of(Kind::table, other), dialect);
        });
        result.push_back({before, *now, is_part});
        changes.push_back(diff::DropTable{before});
        changes.push_back(diff::CreateTable{*now});
        make_again(
            to.schema.triggers, from.schema.triggers, name, [](const auto& t) { return t.relation; }, changes);
        make_again(
            to.schema.policies, from.schema.policies, name, [](const auto& p) { return p.table; }, changes);
        make_again(
            to.schema.statistics, from.schema.statistics, name, [](const auto& s) { return s.table; }, changes);
        make_again(
            to.schema.sequences, from.schema.sequences, name, [](const auto& s) { return s.owner_table; }, changes);
    }
    if (!gone.empty()) remake_references(gone, from, to, changes);
    return result;
}

void move_rows(const std::vector<Recreated>& tables, Chains& chains, const Context& context) {
    for (const Recreated& table : tables) {
        for (Chain& chain : chains)
            for (Step& step : chain)
                if (const auto* drop = std::get_if<diff::DropTable>(&step.operation);
                    drop && drop->object.name == table.to.name)
                    std::erase_if(step.hazards, [](const Hazard& h) { return h.code == Hazard::Code::data_loss; });
        if (table.is_part) continue;
        const QualifiedName aside{table.to.name.schema, "schemac_rows_of_" + table.to.name.name.substr(0, 40)};
        const ObjectId kept = id_of(Kind::table, aside);
        Step restore = make_step(RestoreRows{table.from, table.to, aside}, Stage::contract, {}, context);
        add_below(table.to.name, context.to.schema, context, restore.dependencies.needs);
        restore.dependencies.needs.push_back(kept);
        for (const model::Column& column : table.from.columns)
            if (!find_column(table.to, column.name)) {
                const ObjectId lost = member_id(Kind::column, table.to.name, column.name);
                add_data_loss(restore, lost, "the values of " + to_string(lost) + " are lost", context);
            }
        Step save = make_step(SaveRows{table.to.name, aside}, Stage::contract, {.creates = {kept}}, context);
        add_below(table.to.name, context.from.schema, context, save.dependencies.releases);
        save.together = restore.together = kept;
        chains.push_back({std::move(save)});
        chains.push_back({std::move(restore)});
    }
}

}  // namespace schemac::plan
