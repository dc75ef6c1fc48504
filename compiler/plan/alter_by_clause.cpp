// Plan: a statement for each change to a table, staged.
#include "compiler/plan/alter_table.h"
#include "compiler/plan/attached.h"
#include "compiler/plan/clause.h"
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

    Chain operator()(const diff::AddIndex& change) const { return {*index_statement(alter, change, context)}; }
    Chain operator()(const diff::DropIndex& change) const {
        Chain chain;
        const auto held = lenders(alter.from.name, change.index.name, context);
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

}  // namespace

Chains alter_by_clause(const diff::AlterTable& alter, const Context& context) {
    Chains chains;
    const Stager stager{alter, context};
    for (const diff::TableChange& change : alter.changes)
        if (!is_covered(change, alter, context)) {
            std::optional<Chain> attached = attached_steps(alter, change, context);
            chains.push_back(attached ? std::move(*attached) : std::visit(stager, change));
        }
    return chains;
}

}  // namespace schemac::plan
