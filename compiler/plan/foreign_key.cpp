// Plan: constraints that are proved apart from being added. Source: the manual's ALTER TABLE, notes on ADD … NOT VALID
// and VALIDATE CONSTRAINT.
#include "compiler/plan/foreign_key.h"

#include <algorithm>

#include "compiler/plan/clause.h"
#include "compiler/plan/partition.h"
#include "compiler/plan/precondition.h"

namespace schemac::plan {
namespace {

using diff::AlterTable;
using model::ForeignKey;
using model::Kind;
using model::member_id;
using model::Table;

bool stands(const Table& table, const Context& context) {
    return context.capabilities().not_valid_constraints && !context.new_tables.contains(table.name);
}

bool needs_partitions(const Table& table, const Context& context) {
    return context.dialect.is_partitioned(table) && !context.capabilities().not_valid_keys_of_partitioned;
}

Step proof(const AlterTable& alter, Kind kind, const std::string& name, const Context& context) {
    const model::ObjectId id = member_id(kind, alter.to.name, name);
    return make_step(ValidateConstraint{alter.to.name, kind, name}, Stage::contract, {.needs = {id_of(alter.to), id}},
                     context);
}

ForeignKey unproved(ForeignKey key) {
    key.validated = false;
    return key;
}

/// Each partition has proved its own key, which becomes part of the table's without being read again.
Chain by_partition(const AlterTable& alter, const diff::AddForeignKey& change, const Context& context) {
    Chain adds;
    Chain proofs;
    for (const Table* leaf : leaves(alter.to.name, context)) {
        const AlterTable part{*leaf, *leaf, {}};
        ForeignKey key = unproved(change.key);
        key.comment.clear();
        adds.push_back(clause(part, {diff::AddForeignKey{key}}, Stage::contract, context));
        proofs.push_back(proof(part, Kind::foreign_key, key.name, context));
    }
    Step whole = clause(alter, {change}, Stage::contract, context);
    whole.work = Work::instant;
    whole.hazards.clear();
    for (Lock& lock : whole.also)
        lock.mode = LockMode::access_exclusive;  // the triggers of the partitions' own keys go from there
    if (!proofs.empty()) std::swap(proofs.front().preconditions, whole.preconditions);
    std::move(proofs.begin(), proofs.end(), std::back_inserter(adds));
    adds.push_back(std::move(whole));
    return adds;
}

bool covers(const std::vector<model::KeyPart>& parts, const std::vector<std::string>& columns) {
    return parts.size() == columns.size() && std::all_of(parts.begin(), parts.end(), [&](const model::KeyPart& part) {
               return std::find(columns.begin(), columns.end(), part.column) != columns.end();
           });
}

bool stayed(const Table& table, const ForeignKey& key, const Context& context) {
    return std::any_of(context.from.schema.tables.begin(), context.from.schema.tables.end(), [&](const Table& old) {
        return old.name == table.name &&
               std::find(old.foreign_keys.begin(), old.foreign_keys.end(), key) != old.foreign_keys.end();
    });
}

}  // namespace

Chain foreign_key_chain(const AlterTable& alter, const diff::AddForeignKey& change, const Context& context) {
    const Chain plain{clause(alter, {change}, Stage::contract, context)};
    if (!change.key.validated || !stands(alter.to, context)) return plain;
    if (needs_partitions(alter.to, context)) return by_partition(alter, change, context);
    Chain chain{clause(alter, {diff::AddForeignKey{unproved(change.key)}}, Stage::contract, context)};
    chain.push_back(proof(alter, Kind::foreign_key, change.key.name, context));
    add_preconditions(chain.back(), change, alter, context);
    return chain;
}

Chain check_chain(const AlterTable& alter, const diff::AddCheck& change, const Context& context) {
    if (!change.check.validated || !change.check.enforced || !stands(alter.to, context))
        return {clause(alter, {change}, Stage::contract, context)};
    diff::AddCheck unproved = change;
    unproved.check.validated = false;
    Chain chain{clause(alter, {unproved}, Stage::contract, context)};
    chain.push_back(proof(alter, Kind::check, change.check.name, context));
    add_preconditions(chain.back(), change, alter, context);
    return chain;
}

Referrers referrers_of(const AlterTable& alter, const std::vector<model::KeyPart>& key, const Context& context) {
    Referrers result;
    for (const Table& table : context.to.schema.tables)
        for (const ForeignKey& foreign : table.foreign_keys) {
            if (foreign.referenced != alter.to.name || !covers(key, foreign.referenced_columns) ||
                !stayed(table, foreign, context))
                continue;
            const AlterTable other{table, table, {}};
            result.drops.push_back(clause(other, {diff::DropForeignKey{foreign}}, Stage::contract, context));
            if (needs_partitions(table, context)) {  // proofs that came first would leave a gap
                result.adds.push_back(clause(other, {diff::AddForeignKey{foreign}}, Stage::contract, context));
                continue;
            }
            for (Step& step : foreign_key_chain(other, {foreign}, context)) {
                const bool adds = std::holds_alternative<AlterTable>(step.operation);
                (adds ? result.adds : result.proofs).push_back(std::move(step));
            }
        }
    return result;
}

}  // namespace schemac::plan
