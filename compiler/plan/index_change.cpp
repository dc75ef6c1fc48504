// Plan: which way an index of a table changes.
#include <algorithm>

#include "compiler/plan/alter_table.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/index.h"
#include "compiler/plan/key.h"
#include "compiler/plan/precondition.h"

namespace schemac::plan {
namespace {

using model::Index;
using model::Kind;
using model::member_id;

const Index* dropped(const diff::AlterTable& alter, const std::string& name) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropIndex>(&change); drop && drop->index.name == name)
            return &drop->index;
    return nullptr;
}

const diff::DropUnique* dropped_key(const diff::AlterTable& alter, const std::string& name) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropUnique>(&change); drop && drop->unique.name == name) return drop;
    return nullptr;
}

const Index* added(const diff::AlterTable& alter, const std::string& name) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* add = std::get_if<diff::AddIndex>(&change); add && add->index.name == name) return &add->index;
    return nullptr;
}

/// The columns of its table that an index reads.
std::vector<std::string> columns_of(const Index& index, const Context& context) {
    std::vector<std::string> columns = index.include;
    const auto add = [&](const model::Expression& expression) {
        for (std::string& column : context.dialect.columns_in(expression))
            columns.push_back(std::move(column));
    };
    for (const model::KeyPart& part : index.parts) {
        if (!part.column.empty()) columns.push_back(part.column);
        if (part.expression) add(*part.expression);
    }
    if (index.predicate) add(*index.predicate);
    return columns;
}

template <class Change>
bool is_about(const diff::TableChange& change, const std::vector<std::string>& columns) {
    const auto* one = std::get_if<Change>(&change);
    if (!one) return false;
    if constexpr (std::is_same_v<Change, diff::DropColumn>)
        return std::find(columns.begin(), columns.end(), one->column.name) != columns.end();
    else
        return std::find(columns.begin(), columns.end(), one->to.name) != columns.end();
}

template <class Change>
bool any_about(const diff::AlterTable& alter, const std::vector<std::string>& columns) {
    return std::any_of(alter.changes.begin(), alter.changes.end(),
                       [&](const diff::TableChange& change) { return is_about<Change>(change, columns); });
}

/// What a failed build left behind has the definition that is wanted, and only isn't valid.
bool is_remains(const Index& old, const Index& now) {
    Index other = old;
    other.dialect = now.dialect;
    other.comment = now.comment;
    return other == now;
}

struct Changer {
    const diff::AlterTable& alter;
    const Context& context;
    Indexed relation{alter.to.name, &alter.to};

    Chain plainly(const diff::TableChange& change) const { return {*index_statement(alter, change, context)}; }

    Chain build(const Index& index) const {
        const diff::AddIndex change{index};
        Chain chain = build_index(relation, index, stage_of(change), dependencies_of(change, alter, context), context);
        add_preconditions(chain.front(), change, alter, context);
        return chain;
    }

    Step drop(const Index& index) const {
        return take_away_index(relation, index, dependencies_of(diff::DropIndex{index}, alter, context), context);
    }

    /// The name that goes is the chain's own: no other step waits for it.
    Step rename(const std::string& from, const std::string& to) const {
        return make_step(RenameIndex{relation.name, from, to}, Stage::expand,
                         {.creates = {member_id(Kind::index, relation.name, to)}, .needs = {id_of(alter.to)}}, context);
    }

    /// `gone` takes the old one away, whatever it was.
    Chain replace(const Index& now, Step gone) const {
        Index beside = now;
        beside.name = name_beside(now.name, context);
        Chain chain = build(beside);
        chain.push_back(std::move(gone));
        chain.push_back(rename(beside.name, now.name));
        const model::Table before = context.dialect.before_indexes(alter.to);
        if (!(before == alter.to))  // an option names an index, and was lost with the old one
            chain.push_back(clause({before, alter.to, {}}, {diff::AlterTableOptions{}}, Stage::expand, context));
        return chain;
    }
};

}  // namespace

bool goes_with_type(const diff::AlterTable& alter, const Index& old, const Context& context) {
    const Index* now = added(alter, old.name);
    return (now && *now == old) || any_about<diff::AlterColumnType>(alter, columns_of(old, context));
}

Chain index_chain(const diff::AlterTable& alter, const diff::AddIndex& change, const Context& context) {
    const Changer changer{alter, context};
    if (!context.capabilities().concurrent_indexes || context.new_tables.contains(alter.to.name))
        return changer.plainly(change);
    if (const diff::DropUnique* key = dropped_key(alter, change.index.name))
        return changer.replace(change.index, clause(alter, {*key}, Stage::contract, context));
    const Index* old = dropped(alter, change.index.name);
    if (!old) return changer.build(change.index);
    if (goes_with_type(alter, *old, context)) return changer.plainly(change);
    if (!is_remains(*old, change.index)) return changer.replace(change.index, changer.drop(*old));
    Chain chain = changer.build(change.index);
    chain.insert(chain.begin(), changer.drop(*old));
    return chain;
}

Chain index_chain(const diff::AlterTable& alter, const diff::DropIndex& change, const Context& context) {
    const Changer changer{alter, context};
    if (!context.capabilities().concurrent_indexes || goes_with_type(alter, change.index, context))
        return changer.plainly(change);
    if (added(alter, change.index.name) || becomes_key(alter, change.index, context)) return {};
    if (any_about<diff::DropColumn>(alter, columns_of(change.index, context))) return changer.plainly(change);
    return {changer.drop(change.index)};
}

}  // namespace schemac::plan
