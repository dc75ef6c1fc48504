// Plan: keys made of indexes. Source: the manual's ALTER TABLE, ADD table_constraint_using_index.
#include "compiler/plan/key.h"

#include <algorithm>

#include "compiler/plan/clause.h"
#include "compiler/plan/foreign_key.h"
#include "compiler/plan/index.h"
#include "compiler/plan/part_name.h"
#include "compiler/plan/partition.h"
#include "compiler/plan/precondition.h"

namespace schemac::plan {
namespace {

using diff::AlterTable;
using model::Index;
using model::Kind;
using model::member_id;
using model::PrimaryKey;
using model::Unique;

Index index_of(const PrimaryKey& key) {
    return {key.name, true, "btree", key.parts, key.include, std::nullopt, false, {}, key.dialect};
}
Index index_of(const Unique& key) {
    return {key.name, true, "btree", key.parts, key.include, std::nullopt, key.nulls_not_distinct, {}, key.dialect};
}

Kind kind_of(const PrimaryKey&) {
    return Kind::primary_key;
}
Kind kind_of(const Unique&) {
    return Kind::unique;
}

/// The key that goes when `now` comes: a table has one primary key, and a name is free when its bearer is gone.
const PrimaryKey* old_key(const AlterTable& alter, const PrimaryKey&) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropPrimaryKey>(&change)) return &drop->key;
    return nullptr;
}
const Unique* old_key(const AlterTable& alter, const Unique& now) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropUnique>(&change); drop && drop->unique.name == now.name)
            return &drop->unique;
    return nullptr;
}

bool is_same(const Index& index, Index wanted) {
    wanted.name = index.name;
    wanted.comment = index.comment;
    return index == wanted;
}

/// A unique index that the difference takes away, and that is what the key needs.
const Index* dropped_index(const AlterTable& alter, const Index& wanted, const Context& context) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropIndex>(&change);
            drop && is_same(drop->index, wanted) && !goes_with_type(alter, drop->index, context))
            return &drop->index;
    return nullptr;
}

bool stands(const AlterTable& alter, const Context& context) {
    return context.capabilities().keys_from_indexes && !context.new_tables.contains(alter.to.name);
}

bool by_index(const AlterTable& alter, const Context& context) {
    return stands(alter, context) && !context.dialect.is_partitioned(alter.to);
}

/// A key WITHOUT OVERLAPS is held by an index of another kind, of which no constraint can be made.
template <class Key>
bool by_index(const AlterTable& alter, const Key& key, const Context& context) {
    return by_index(alter, context) && !key.without_overlaps;
}

void add(std::vector<model::ObjectId>& ids, const std::vector<model::ObjectId>& more) {
    ids.insert(ids.end(), more.begin(), more.end());
}

/// A partitioned table takes no index for its key, but finds the keys that its partitions have already.
template <class Change, class Key>
Chain by_partition(const AlterTable& alter, const Change& change, const Key& key, const Context& context) {
    const Dependencies all = dependencies_of(change, alter, context);
    Chain chain;
    Chain uses;
    for (const model::Table* leaf : leaves(alter.to.name, context)) {
        Key part = key;
        part.name = part_name(*leaf, alter.to, key, context);
        part.comment.clear();
        const std::vector<model::ObjectId> made{member_id(Kind::index, leaf->name, part.name)};
        Dependencies needs{.creates = made, .needs = all.needs};
        needs.needs.push_back(id_of(*leaf));
        for (Step& step : build_index({leaf->name, leaf}, index_of(part), Stage::contract, needs, context))
            chain.push_back(std::move(step));
        uses.push_back(make_step(UseIndex{leaf->name, part, part.name, {}}, Stage::contract, {.needs = made}, context));
    }
    Step whole = clause(alter, {change}, stage_of(change), context);
    whole.work = Work::instant;
    whole.hazards.clear();
    if (!chain.empty()) std::swap(chain.front().preconditions, whole.preconditions);
    uses.push_back(std::move(whole));
    std::move(uses.begin(), uses.end(), std::back_inserter(chain));
    return chain;
}

template <class Drop, class Change, class Key>
Chain chain_of(const AlterTable& alter, const Change& change, const Key& key, const Context& context) {
    const Key* old = old_key(alter, key);
    if (!old && stands(alter, context) && context.dialect.is_partitioned(alter.to) && !key.without_overlaps)
        return by_partition(alter, change, key, context);
    if (!by_index(alter, key, context)) return {clause(alter, {change}, stage_of(change), context)};
    Dependencies dependencies = dependencies_of(change, alter, context);
    Chain chain;
    Index index = index_of(key);
    if (const Index* found = dropped_index(alter, index, context)) {
        index = *found;
        dependencies.destroys.push_back(member_id(Kind::index, alter.to.name, index.name));
    } else {
        if (old && old->name == key.name) index.name = name_beside(key.name, context);
        Dependencies needs = dependencies;
        needs.creates = {member_id(Kind::index, alter.to.name, index.name)};
        chain = build_index({alter.to.name, &alter.to}, index, Stage::contract, needs, context);
        add_preconditions(chain.front(), change, alter, context);
    }
    Referrers referrers;
    if (old) {
        const Dependencies gone = dependencies_of(Drop{*old}, alter, context);
        add(dependencies.destroys, gone.destroys);
        add(dependencies.releases, gone.releases);
        referrers = referrers_of(alter, old->parts, context);
    }
    const std::size_t moment = chain.size();
    std::move(referrers.drops.begin(), referrers.drops.end(), std::back_inserter(chain));
    chain.push_back(make_step(UseIndex{alter.to.name, key, index.name, old ? old->name : std::string()},
                              stage_of(change), std::move(dependencies), context));
    std::move(referrers.adds.begin(), referrers.adds.end(), std::back_inserter(chain));
    for (std::size_t at = moment; at < chain.size(); ++at)
        chain[at].together = member_id(kind_of(key), alter.to.name, key.name);
    std::move(referrers.proofs.begin(), referrers.proofs.end(), std::back_inserter(chain));
    return chain;
}

bool has_column(const Unique& key, const std::string& name) {
    return std::any_of(key.parts.begin(), key.parts.end(),
                       [&](const model::KeyPart& part) { return part.column == name; });
}

}  // namespace

bool becomes_key(const AlterTable& alter, const Index& index, const Context& context) {
    const auto is_made_of_it = [&](const auto& key) {
        return by_index(alter, key, context) && is_same(index, index_of(key));
    };
    return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
        if (const auto* add = std::get_if<diff::AddPrimaryKey>(&change)) return is_made_of_it(add->key);
        if (const auto* add = std::get_if<diff::AddUnique>(&change)) return is_made_of_it(add->unique);
        return false;
    });
}

bool is_replaced(const AlterTable& alter, const PrimaryKey&, const Context& context) {
    return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
        const auto* add = std::get_if<diff::AddPrimaryKey>(&change);
        return add && by_index(alter, add->key, context);
    });
}

bool is_replaced(const AlterTable& alter, const Unique& key, const Context& context) {
    return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
        const auto* add = std::get_if<diff::AddUnique>(&change);
        const auto* index = std::get_if<diff::AddIndex>(&change);
        return (add && add->unique.name == key.name && by_index(alter, add->unique, context)) ||
               (index && index->index.name == key.name && stands(alter, context));
    });
}

const Unique* successor_of(const AlterTable& alter, const Unique& key, const Context& context) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* type = std::get_if<diff::AlterColumnType>(&change); type && has_column(key, type->to.name))
            return nullptr;
    for (const diff::TableChange& change : alter.changes)
        if (const auto* add = std::get_if<diff::AddUnique>(&change); add && by_index(alter, add->unique, context))
            for (const model::KeyPart& part : add->unique.parts)
                if (has_column(key, part.column)) return &add->unique;
    return nullptr;
}

Chain key_chain(const AlterTable& alter, const diff::AddPrimaryKey& change, const Context& context) {
    return chain_of<diff::DropPrimaryKey>(alter, change, change.key, context);
}

Chain key_chain(const AlterTable& alter, const diff::AddUnique& change, const Context& context) {
    return chain_of<diff::DropUnique>(alter, change, change.unique, context);
}

}  // namespace schemac::plan
