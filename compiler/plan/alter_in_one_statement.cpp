// Plan: MySQL's way. Every ALTER TABLE may copy the table, so that its changes share one; foreign keys stand apart,
// since dropping one and changing its columns, or adding one and making its index, don't go together in one statement.
#include <algorithm>

#include "compiler/plan/alter_table.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/not_null.h"

namespace schemac::plan {
namespace {

struct Parts {
    std::vector<diff::TableChange> dropped_keys;
    std::vector<diff::TableChange> renamed;   ///< columns that can't be renamed along with the rest
    std::vector<diff::TableChange> nullable;  ///< columns that are added as nullable, to be filled
    Chain fills;
    std::vector<diff::TableChange> rest;
    std::vector<diff::TableChange> added_keys;
    std::vector<std::pair<std::string, Precondition>> unfilled;
};

void sort_add(const diff::AddColumn& add, const diff::AlterTable& alter, const Context& context, Parts& parts) {
    if (!needs_staging(add)) {
        parts.rest.push_back(add);
        return;
    }
    diff::AddColumn nullable{add.column, std::nullopt};
    nullable.column.not_null = false;
    parts.nullable.push_back(nullable);
    parts.rest.push_back(diff::AlterColumnNullability{{nullable.column, add.column}, add.backfill});
    if (const auto value = fill_value(add.column, add.backfill))
        parts.fills.push_back(backfill(alter, add.column, *value, context));
    else
        parts.unfilled.emplace_back(add.column.name, AllSatisfy{alter.to.name, model::Expression("1 = 0")});
}

void sort_nullability(const diff::AlterColumnNullability& change, const diff::AlterTable& alter, const Context& context,
                      Parts& parts) {
    parts.rest.push_back(change);
    if (!change.to.not_null) return;
    if (const auto value = fill_value(change.to, change.backfill))
        parts.fills.push_back(backfill(alter, change.to, *value, context));
    else
        parts.unfilled.emplace_back(change.to.name, NoNulls{alter.to.name, change.to.name});
}

/// An index that goes is looked for, by the foreign keys that need one, with the columns' names before the statement.
bool loses_index(const diff::RenameColumn& rename, const diff::AlterTable& alter) {
    return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
        const auto* drop = std::get_if<diff::DropIndex>(&change);
        return drop && std::any_of(drop->index.parts.begin(), drop->index.parts.end(),
                                   [&](const model::KeyPart& part) { return part.column == rename.to; });
    });
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A statement that copies the table renames no column of a foreign key, on either of its sides.
bool is_in_key(const diff::RenameColumn& rename, const diff::AlterTable& alter, const Context& context) {
    const auto refers = [&](const model::Table& table) {
        return std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const model::ForeignKey& key) {
            return key.referenced == alter.to.name && has(key.referenced_columns, rename.to);
        });
    };
    return std::any_of(alter.from.foreign_keys.begin(), alter.from.foreign_keys.end(),
                       [&](const model::ForeignKey& key) { return has(key.columns, rename.to); }) ||
           std::any_of(context.to.schema.tables.begin(), context.to.schema.tables.end(), refers);
}

Parts sorted(const diff::AlterTable& alter, const Context& context) {
    Parts parts;
    for (const diff::TableChange& change : alter.changes) {
        if (std::holds_alternative<diff::DropForeignKey>(change))
            parts.dropped_keys.push_back(change);
        else if (std::holds_alternative<diff::AddForeignKey>(change))
            parts.added_keys.push_back(change);
        else if (const auto* rename = std::get_if<diff::RenameColumn>(&change);
                 rename && (loses_index(*rename, alter) || is_in_key(*rename, alter, context)))
            parts.renamed.push_back(change);
        else if (const auto* add = std::get_if<diff::AddColumn>(&change))
            sort_add(*add, alter, context, parts);
        else if (const auto* nullability = std::get_if<diff::AlterColumnNullability>(&change))
            sort_nullability(*nullability, alter, context, parts);
        else
            parts.rest.push_back(change);
    }
    return parts;
}

Stage latest_stage(const std::vector<diff::TableChange>& changes) {
    Stage stage = Stage::expand;
    for (const diff::TableChange& change : changes)
        stage = std::max(stage, stage_of(change));
    return stage;
}

/// The columns as they stand after the nullable ones came, which is what the main statement starts from.
diff::AlterTable after_adding(diff::AlterTable alter, const std::vector<diff::TableChange>& added) {
    for (const diff::TableChange& change : added)
        alter.from.columns.push_back(std::get<diff::AddColumn>(change).column);
    return alter;
}

}  // namespace

Chains alter_in_one_statement(const diff::AlterTable& alter, const Context& context) {
    Parts parts = sorted(alter, context);
    Chain chain;
    if (!parts.dropped_keys.empty()) chain.push_back(clause(alter, parts.dropped_keys, Stage::expand, context));
    if (!parts.renamed.empty()) chain.push_back(clause(alter, parts.renamed, latest_stage(parts.renamed), context));
    if (!parts.nullable.empty()) chain.push_back(clause(alter, parts.nullable, Stage::expand, context));
    const diff::AlterTable main = after_adding(alter, parts.nullable);
    for (Step& fill : parts.fills)
        chain.push_back(std::move(fill));
    if (!parts.rest.empty()) {
        Step step = clause(main, parts.rest, latest_stage(parts.rest), context);
        for (auto& [column, precondition] : parts.unfilled)
            warn_of_nulls(step, alter.to.name, column, std::move(precondition));
        chain.push_back(std::move(step));
    }
    if (!parts.added_keys.empty()) chain.push_back(clause(main, parts.added_keys, Stage::contract, context));
    return {chain};
}

}  // namespace schemac::plan
