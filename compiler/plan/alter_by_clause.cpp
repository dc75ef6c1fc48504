// Plan: a statement for each change to a table, staged.
#include <algorithm>
#include <map>
#include <utility>

#include "compiler/plan/alter_table.h"
#include "compiler/plan/archive.h"
#include "compiler/plan/attached.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/foreign_key.h"
#include "compiler/plan/index.h"
#include "compiler/plan/key.h"
#include "compiler/plan/not_null.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

using model::Kind;

/// The chain of one change; a kind without staging of its own is one clause.
struct Stager {
    const diff::AlterTable& alter;
    const Context& context;

    Chain one(const diff::TableChange& change) const { return {clause(alter, {change}, stage_of(change), context)}; }

    template <class T>
    Chain operator()(const T& change) const {
        return one(change);
    }

    Chain operator()(const diff::AddIndex& change) const { return index_chain(alter, change, context); }
    Chain operator()(const diff::AddPrimaryKey& change) const { return key_chain(alter, change, context); }
    Chain operator()(const diff::AddUnique& change) const { return key_chain(alter, change, context); }
    Chain operator()(const diff::AddForeignKey& change) const { return foreign_key_chain(alter, change, context); }
    Chain operator()(const diff::AddCheck& change) const { return check_chain(alter, change, context); }

    Chain operator()(const diff::DropPrimaryKey& change) const {
        return is_replaced(alter, change.key, context) ? Chain{} : one(change);
    }
    Chain operator()(const diff::DropUnique& change) const {
        return is_replaced(alter, change.unique, context) ? Chain{} : one(change);
    }

    /// Deferrability changes in a moment, validation takes a scan.
    Chain operator()(const diff::AlterForeignKey& change) const {
        if (change.from.deferral == change.to.deferral || change.from.validated == change.to.validated)
            return one(change);
        model::ForeignKey between = change.to;
        between.validated = change.from.validated;
        Chain chain = one(diff::AlterForeignKey{change.from, between});
        chain.push_back(clause(alter, {diff::AlterForeignKey{between, change.to}}, Stage::contract, context));
        return chain;
    }

    Chain operator()(const diff::DropColumn& change) const {
        return change.hint && change.hint->archive ? archive_column(alter, change, context) : one(change);
    }

    Chain operator()(const diff::DropIndex& change) const {
        const auto held = lenders(alter.from.name, change.index.name, context);
        if (held.empty()) return index_chain(alter, change, context);
        Chain chain;
        const auto move = [&](const model::Table& from, const model::Table& to) {
            chain.push_back(make_step(diff::AlterTable{from, to, {diff::AlterTableOptions{}}}, Stage::contract,
                                      {.needs = {id_of(to), id_of(alter.to)}}, context));
        };
        for (const model::Table* partition : held)
            move(*partition, alone(*partition));
        chain.push_back(*index_statement(alter, change, context));
        for (const model::Table* partition : held)
            for (Step& step : drop_lent(*partition, change.index.name, context))
                chain.push_back(std::move(step));
        for (const model::Table* partition : held)
            move(alone(*partition), *partition);
        return chain;
    }

    static model::Table alone(model::Table table) {
        table.dialect = {};
        return table;
    }

    Chain operator()(const diff::AddColumn& change) const {
        if (is_archived(member_id(Kind::column, alter.to.name, change.column.name), context))
            return restore_column(alter, change, context);
        if (!needs_staging(change)) return one(change);
        diff::AddColumn nullable{change.column, std::nullopt};
        nullable.column.not_null = false;
        Chain chain = one(nullable);
        const std::optional<model::Expression> value = fill_value(change.column, change.backfill);
        if (!value)
            warn_of_nulls(chain.back(), alter.to.name, change.column.name,
                          AllSatisfy{alter.to.name, model::Expression("1 = 0")});
        append_not_null(alter, {{nullable.column, change.column}, change.backfill}, context, chain, true);
        return chain;
    }

    Chain operator()(const diff::AlterColumnNullability& change) const {
        if (!change.to.not_null) return one(change);
        Chain chain;
        append_not_null(alter, change, context, chain, false);
        return chain;
    }

    /// The old default is of the old type: it goes before the type changes, and the new one comes after.
    Chain operator()(const diff::AlterColumnType& change) const {
        Chain chain;
        diff::AlterColumnType bare = change;
        if (change.from.default_value) {
            bare.from.default_value.reset();
            chain.push_back(
                clause(alter, {diff::AlterColumnDefault{{change.from, bare.from}}}, Stage::contract, context));
        }
        bare.to.default_value.reset();
        chain.push_back(clause(alter, {bare}, Stage::contract, context));
        if (change.to.default_value)
            chain.push_back(clause(alter, {diff::AlterColumnDefault{{bare.to, change.to}}}, Stage::contract, context));
        for (Step& step : chain)
            step.together = member_id(Kind::column, alter.to.name, change.to.name);
        return chain;
    }

    /// What can't be altered in place is computed by the server anyway, so that dropping and adding loses nothing but
    /// time; a column with values of its own is another matter.
    Chain operator()(const diff::AlterColumnGeneration& change) const {
        if (context.dialect.alters_in_place(alter.from, alter.to, change)) return one(change);
        Chain chain = one(diff::DropColumn{change.from, std::nullopt});
        chain.push_back(clause(alter, {diff::AddColumn{change.to, std::nullopt}}, Stage::expand, context));
        return chain;
    }

    Chain operator()(const diff::AlterTableOptions& change) const {
        if (context.dialect.alters_in_place(alter.from, alter.to, change)) return one(change);
        const model::ObjectId id = id_of(alter.to);
        context.sink.report(code::cannot_change_in_place, context.origin(id), to_string(context.dialect.target()),
                            "an option of " + to_string(id));
        return {};
    }
};

/// Changes that the type change of the same column takes along, or that a column's drop and add makes needless.
bool is_covered(const diff::TableChange& change, const diff::AlterTable& alter, const Context& context) {
    const auto column_of = [](const diff::TableChange& c) -> const diff::AlterColumn* {
        return std::visit(
            [](const auto& v) -> const diff::AlterColumn* {
                if constexpr (std::is_base_of_v<diff::AlterColumn, std::decay_t<decltype(v)>>) return &v;
                return nullptr;
            },
            c);
    };
    const diff::AlterColumn* column = column_of(change);
    if (!column || std::holds_alternative<diff::AlterColumnGeneration>(change)) return false;
    for (const diff::TableChange& other : alter.changes) {
        const diff::AlterColumn* same = column_of(other);
        if (!same || same->to.name != column->to.name) continue;
        if (std::holds_alternative<diff::AlterColumnType>(other) &&
            std::holds_alternative<diff::AlterColumnDefault>(change))
            return true;
        if (std::holds_alternative<diff::AlterColumnGeneration>(other) &&
            !context.dialect.alters_in_place(alter.from, alter.to, other))
            return true;
    }
    return false;
}

/// The column that a change makes NOT NULL in stages; empty: none.
std::string made_not_null(const diff::TableChange& change) {
    if (const auto* add = std::get_if<diff::AddColumn>(&change); add && needs_staging(*add)) return add->column.name;
    if (const auto* alter = std::get_if<diff::AlterColumnNullability>(&change); alter && alter->to.not_null)
        return alter->to.name;
    return {};
}

/// The columns that must be NOT NULL before a change is made, or it would read the table to make sure.
std::vector<std::string> wants_not_null(const diff::TableChange& change) {
    std::vector<std::string> columns;
    if (const auto* key = std::get_if<diff::AddPrimaryKey>(&change))
        for (const model::KeyPart& part : key->key.parts)
            columns.push_back(part.column);
    if (const auto* identity = std::get_if<diff::AlterColumnIdentity>(&change); identity && identity->to.identity)
        columns.push_back(identity->to.name);
    return columns;
}

/// Whether a column may hold NULLs only when the primary key that it is in was replaced by another.
bool gets_free(const diff::TableChange& change, const diff::AlterTable& alter, const Context& context) {
    const auto* nullable = std::get_if<diff::AlterColumnNullability>(&change);
    const std::optional<model::PrimaryKey>& key = alter.from.primary_key;
    if (!nullable || nullable->to.not_null || !key || !is_replaced(alter, *key, context)) return false;
    return std::any_of(key->parts.begin(), key->parts.end(),
                       [&](const model::KeyPart& part) { return part.column == nullable->to.name; });
}

/// Puts the chain that starts with `next` behind those that make its columns NOT NULL, as one.
void add_behind(Chain next, const std::vector<std::string>& columns, std::map<std::string, std::size_t>& not_null,
                Chains& chains) {
    Chain whole;
    for (const std::string& column : columns)
        if (const auto found = not_null.find(column); found != not_null.end()) {
            std::move(chains[found->second].begin(), chains[found->second].end(), std::back_inserter(whole));
            chains[found->second].clear();
        }
    std::move(next.begin(), next.end(), std::back_inserter(whole));
    for (const std::string& column : columns)
        if (not_null.contains(column)) not_null[column] = chains.size();
    chains.push_back(std::move(whole));
}

}  // namespace

Chains alter_by_clause(const diff::AlterTable& alter, const Context& context) {
    Chains chains;
    std::map<std::string, std::size_t> not_null;  // column → the chain that makes it so
    std::map<std::string, Chain> after;           // unique constraint → what waits for it
    Chain after_key;                              // what waits for the new primary key
    const Stager stager{alter, context};
    for (const diff::TableChange& change : alter.changes) {
        if (is_covered(change, alter, context)) continue;
        if (std::optional<Chain> attached = attached_steps(alter, change, context)) {
            chains.push_back(std::move(*attached));
            continue;
        }
        if (const auto* drop = std::get_if<diff::DropUnique>(&change))
            if (const model::Unique* successor = successor_of(alter, drop->unique, context)) {
                for (Step& step : stager(*drop))
                    after[successor->name].push_back(std::move(step));
                continue;
            }
        if (gets_free(change, alter, context)) {
            for (Step& step : std::visit(stager, change))
                after_key.push_back(std::move(step));
            continue;
        }
        if (const std::string column = made_not_null(change); !column.empty()) not_null[column] = chains.size();
        Chain chain = std::visit(stager, change);
        if (const auto* add = std::get_if<diff::AddUnique>(&change))
            for (Step& step : std::exchange(after[add->unique.name], {}))
                chain.push_back(std::move(step));
        if (std::holds_alternative<diff::AddPrimaryKey>(change))
            for (Step& step : std::exchange(after_key, {}))
                chain.push_back(std::move(step));
        add_behind(std::move(chain), wants_not_null(change), not_null, chains);
    }
    for (auto& [successor, chain] : after)
        chains.push_back(std::move(chain));
    return chains;
}

}  // namespace schemac::plan
