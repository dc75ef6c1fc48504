// Plan: the questions that keys, checks and NOT NULL put to rows.
#include "compiler/plan/precondition.h"

#include <algorithm>

namespace schemac::plan {
namespace {

using model::Kind;

/// Whether each of the columns has values before the plan runs.
bool are_there(const std::vector<std::string>& columns, const model::Table& table, const Context& context) {
    return std::all_of(columns.begin(), columns.end(), [&](const std::string& name) {
        const std::string key = context.dialect.fold(Kind::column, name);
        return std::any_of(table.columns.begin(), table.columns.end(), [&](const model::Column& column) {
            return context.dialect.fold(Kind::column, column.name) == key;
        });
    });
}

/// Whether a change takes new values from somewhere, so that the old ones tell nothing.
bool gets_new_values(const diff::AlterTable& alter, const std::string& column) {
    return std::any_of(alter.changes.begin(), alter.changes.end(), [&](const diff::TableChange& change) {
        if (const auto* type = std::get_if<diff::AlterColumnType>(&change))
            return type->to.name == column && type->conversion.has_value();
        const auto* nullability = std::get_if<diff::AlterColumnNullability>(&change);
        return nullability && nullability->to.name == column && nullability->backfill;
    });
}

/// The columns of a key, or nothing where a part of it is an expression.
std::optional<std::vector<std::string>> plain_columns(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> columns;
    for (const model::KeyPart& part : parts) {
        if (part.column.empty()) return std::nullopt;
        columns.push_back(part.column);
    }
    return columns;
}

/// What one change asks; empty: nothing that can be asked beforehand.
struct Question {
    const diff::AlterTable& alter;
    const Context& context;

    std::optional<Precondition> operator()(const diff::AddPrimaryKey& change) const {
        return distinct(change.key.parts, true);
    }
    std::optional<Precondition> operator()(const diff::AddUnique& change) const {
        return distinct(change.unique.parts, change.unique.nulls_not_distinct);
    }
    std::optional<Precondition> operator()(const diff::AddIndex& change) const {
        if (!change.index.unique || change.index.predicate) return std::nullopt;
        return distinct(change.index.parts, change.index.nulls_not_distinct);
    }
    std::optional<Precondition> operator()(const diff::AddCheck& change) const {
        if (!change.check.validated) return std::nullopt;
        return satisfied(change.check);
    }
    std::optional<Precondition> operator()(const diff::AlterCheck& change) const {
        if (change.from.validated || !change.to.validated) return std::nullopt;
        return satisfied(change.to);
    }
    std::optional<Precondition> operator()(const diff::AddForeignKey& change) const {
        if (!change.key.validated) return std::nullopt;
        return referenced(change.key);
    }
    std::optional<Precondition> operator()(const diff::AlterForeignKey& change) const {
        if (change.from.validated || !change.to.validated) return std::nullopt;
        return referenced(change.to);
    }

    std::optional<Precondition> operator()(const diff::AddColumn&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropColumn&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::RenameColumn&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnType&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnNullability&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnDefault&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnIdentity&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnGeneration&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnComment&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterColumnOptions&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropPrimaryKey&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropUnique&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropForeignKey&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropCheck&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AddExclusion&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropExclusion&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::RenameConstraint&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::DropIndex&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::RenameIndex&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterIndex&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterTableComment&) const { return std::nullopt; }
    std::optional<Precondition> operator()(const diff::AlterTableOptions&) const { return std::nullopt; }

  private:
    bool can_be_asked(const std::vector<std::string>& columns) const {
        return are_there(columns, alter.from, context) &&
               std::none_of(columns.begin(), columns.end(),
                            [&](const std::string& column) { return gets_new_values(alter, column); });
    }

    /// Whether the rows are known to be distinct by a key or index that stands already.
    bool is_known(const std::vector<model::KeyPart>& parts) const {
        const auto same = [&](const std::vector<model::KeyPart>& other) {
            return plain_columns(other) == plain_columns(parts);
        };
        return (alter.from.primary_key && same(alter.from.primary_key->parts)) ||
               std::any_of(alter.from.uniques.begin(), alter.from.uniques.end(),
                           [&](const model::Unique& unique) { return same(unique.parts); }) ||
               std::any_of(alter.from.indexes.begin(), alter.from.indexes.end(), [&](const model::Index& index) {
                   return index.unique && !index.predicate && same(index.parts);
               });
    }

    std::optional<Precondition> distinct(const std::vector<model::KeyPart>& parts, bool nulls_not_distinct) const {
        const auto columns = plain_columns(parts);
        if (!columns || !can_be_asked(*columns) || is_known(parts)) return std::nullopt;
        return NoDuplicates{alter.to.name, *columns, nulls_not_distinct};
    }

    std::optional<Precondition> satisfied(const model::Check& check) const {
        const bool known =
            std::any_of(alter.from.checks.begin(), alter.from.checks.end(),
                        [&](const model::Check& old) { return old.validated && old.expression == check.expression; });
        if (known || !can_be_asked(context.dialect.columns_in(check.expression))) return std::nullopt;
        return AllSatisfy{alter.to.name, check.expression};
    }

    std::optional<Precondition> referenced(const model::ForeignKey& key) const {
        const bool known = std::any_of(
            alter.from.foreign_keys.begin(), alter.from.foreign_keys.end(), [&](const model::ForeignKey& old) {
                return old.validated && old.columns == key.columns && old.referenced == key.referenced &&
                       old.referenced_columns == key.referenced_columns;
            });
        if (known || key.referenced_columns.empty() || !can_be_asked(key.columns)) return std::nullopt;
        return AllReferencesExist{alter.to.name, key};
    }
};

struct Sentence {
    std::string operator()(const NoNulls& asked) const {
        return "a row without a value for " + asked.column + " makes";
    }
    std::string operator()(const NoDuplicates& asked) const {
        std::string columns;
        for (const std::string& column : asked.columns)
            columns += (columns.empty() ? "" : ", ") + column;
        return "two rows with the same (" + columns + ") make";
    }
    std::string operator()(const AllSatisfy&) const { return "a row that the check refuses makes"; }
    std::string operator()(const AllReferencesExist& asked) const {
        return "a row that refers to none of " + asked.key.referenced.name + " makes";
    }
};

}  // namespace

void add_preconditions(Step& step, const diff::TableChange& change, const diff::AlterTable& alter,
                       const Context& context) {
    if (context.new_tables.contains(alter.to.name)) return;
    std::optional<Precondition> asked = std::visit(Question{alter, context}, change);
    if (!asked) return;
    const auto known = [](const Hazard& hazard) { return hazard.code == Hazard::Code::may_fail_on_data; };
    if (std::none_of(step.hazards.begin(), step.hazards.end(), known))
        step.hazards.push_back(
            {Hazard::Code::may_fail_on_data, id_of(alter.to), std::visit(Sentence{}, *asked) + " this step fail"});
    step.preconditions.push_back(std::move(*asked));
}

}  // namespace schemac::plan
