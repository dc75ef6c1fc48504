// Plan: SQLite's way. What ALTER TABLE can't do is one rebuild of the table, whatever the number of changes.
#include <algorithm>
#include <charconv>

#include "compiler/plan/alter_table.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/not_null.h"
#include "compiler/plan/precondition.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;

template <class T>
const T* change_of(const diff::AlterTable& alter, const std::string& column) {
    for (const diff::TableChange& change : alter.changes)
        if (const T* found = std::get_if<T>(&change); found && found->to.name == column) return found;
    return nullptr;
}

const diff::AddColumn* added(const diff::AlterTable& alter, const std::string& column) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* add = std::get_if<diff::AddColumn>(&change); add && add->column.name == column) return add;
    return nullptr;
}

const model::Column* old_column(const diff::AlterTable& alter, const std::string& name, const Context& context) {
    const std::string key = context.dialect.fold(Kind::column, name);
    const auto found = std::find_if(alter.from.columns.begin(), alter.from.columns.end(), [&](const model::Column& c) {
        return context.dialect.fold(Kind::column, c.name) == key;
    });
    return found == alter.from.columns.end() ? nullptr : &*found;
}

/// Where a kept column's values come from: its conversion; else itself, with a stand-in for NULLs where it becomes NOT
/// NULL.
RebuildTable::Source kept(const diff::AlterTable& alter, const model::Column& from, const model::Column& to) {
    const auto* type = change_of<diff::AlterColumnType>(alter, to.name);
    if (type && type->conversion) return {to.name, {}, type->conversion};
    const auto* nullability = change_of<diff::AlterColumnNullability>(alter, to.name);
    if (nullability && to.not_null) return {to.name, from.name, fill_value(to, nullability->backfill)};
    return {to.name, from.name, std::nullopt};
}

std::vector<RebuildTable::Source> sources(const diff::AlterTable& alter, const Context& context) {
    std::vector<RebuildTable::Source> copy;
    for (const model::Column& column : alter.to.columns) {
        if (column.generated) continue;
        const model::Column* from = old_column(alter, column.name, context);
        if (from) {
            copy.push_back(kept(alter, *from, column));
        } else if (const diff::AddColumn* add = added(alter, column.name); add && add->backfill) {
            copy.push_back({column.name, {}, add->backfill->forward});
        }
    }
    return copy;
}

bool mentions(const std::vector<ObjectId>& ids, const ObjectId& table) {
    return std::find(ids.begin(), ids.end(), table) != ids.end();
}

bool makes(const diff::Change& change, const ObjectId& id) {
    if (const auto* trigger = std::get_if<diff::CreateTrigger>(&change)) return id_of(trigger->object) == id;
    if (const auto* trigger = std::get_if<diff::AlterTrigger>(&change)) return id_of(trigger->to) == id;
    if (const auto* view = std::get_if<diff::CreateView>(&change)) return id_of(view->object) == id;
    if (const auto* view = std::get_if<diff::AlterView>(&change)) return id_of(view->to) == id;
    return false;
}

/// Whether an object of the desired state is made by a change of its own. What isn't was there before, perhaps under
/// another name or on a table of another name.
bool is_made_anyway(const ObjectId& id, const Context& context) {
    return std::any_of(context.changes.begin(), context.changes.end(),
                       [&](const diff::Change& change) { return makes(change, id); });
}

/// Triggers and views that stay as they are, and would not survive the old table.
void add_dependents(RebuildTable& rebuild, const Context& context) {
    const ObjectId table = id_of(rebuild.to);
    for (const model::Trigger& trigger : context.to.schema.triggers)
        if ((trigger.relation == rebuild.to.name || mentions(trigger.depends_on, table)) &&
            !is_made_anyway(id_of(trigger), context))
            rebuild.triggers.push_back(trigger);
    for (const model::View& view : context.to.schema.views)
        if (mentions(view.depends_on, table) && !is_made_anyway(id_of(view), context)) rebuild.views.push_back(view);
}

void add_hazards(Step& step, const diff::AlterTable& alter, const Context& context) {
    for (const diff::TableChange& change : alter.changes) {
        add_preconditions(step, change, alter, context);
        if (const auto* drop = std::get_if<diff::DropColumn>(&change); drop && !drop->column.generated) {
            const ObjectId id = member_id(Kind::column, alter.to.name, drop->column.name);
            add_data_loss(step, id, "the values of " + to_string(id) + " are lost", context);
        }
        if (const auto* set = std::get_if<diff::AlterColumnNullability>(&change);
            set && set->to.not_null && !fill_value(set->to, set->backfill))
            warn_of_nulls(step, alter.to.name, set->to.name, NoNulls{alter.to.name, set->to.name});
        if (const auto* add = std::get_if<diff::AddColumn>(&change); add && needs_staging(*add) && !add->backfill)
            warn_of_nulls(step, alter.to.name, add->column.name, AllSatisfy{alter.to.name, model::Expression("1 = 0")});
    }
}

ObjectId old_id(const ObjectId& table, const Context& context) {
    for (const diff::Change& change : context.changes)
        if (const auto* rename = std::get_if<diff::RenameTable>(&change);
            rename && model::id_of(Kind::table, rename->to) == table)
            return id_of(rename->from);
    return table;
}

/// `12.3 MB`.
std::string in_megabytes(std::uint64_t bytes) {
    const std::uint64_t tenths = (bytes + 99'999) / 100'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

/// The space that the copy takes, where the facts tell it: the table's own, else no more than the whole file's.
void add_space(Step& step, const diff::AlterTable& alter, const Context& context) {
    const model::Facts& facts = context.from.facts;
    std::string space;
    if (const auto size = facts.sizes.find(old_id(id_of(alter.from), context));
        size != facts.sizes.end() && size->second.bytes) {
        space = "; it has " + in_megabytes(*size->second.bytes);
    } else if (const auto whole = facts.settings.find("database_bytes"); whole != facts.settings.end()) {
        std::uint64_t bytes = 0;
        std::from_chars(whole->second.data(), whole->second.data() + whole->second.size(), bytes);
        if (bytes > 0) space = "; the whole database has " + in_megabytes(bytes);
    }
    for (Hazard& hazard : step.hazards)
        if (hazard.code == Hazard::Code::rewrites_table) hazard.sentence += space;
}

Step rebuild(const diff::AlterTable& alter, const Context& context) {
    RebuildTable operation{alter.from, alter.to, sources(alter, context), {}, {}};
    add_dependents(operation, context);
    Dependencies dependencies = dependencies_of(alter.changes, alter, context);
    Step step = make_step(std::move(operation), Stage::contract, std::move(dependencies), context);
    add_hazards(step, alter, context);
    add_space(step, alter, context);
    return step;
}

bool is_native(const diff::AlterTable& alter, const diff::TableChange& change, const Context& context) {
    if (std::holds_alternative<diff::AddIndex>(change) || std::holds_alternative<diff::DropIndex>(change)) return true;
    return context.dialect.alters_in_place(alter.from, alter.to, change);
}

Step native(const diff::AlterTable& alter, const diff::TableChange& change, const Context& context) {
    if (auto index = index_statement(alter, change, context)) return std::move(*index);
    return clause(alter, {change}, stage_of(change), context);
}

}  // namespace

Chains alter_by_rebuild(const diff::AlterTable& alter, const Context& context) {
    Chain renames;
    diff::AlterTable rest = alter;
    rest.changes.clear();
    for (const diff::TableChange& change : alter.changes) {
        if (std::holds_alternative<diff::RenameColumn>(change))
            renames.push_back(clause(alter, {change}, stage_of(change), context));
        else
            rest.changes.push_back(change);
    }
    const bool all_native = std::all_of(rest.changes.begin(), rest.changes.end(), [&](const diff::TableChange& change) {
        return is_native(rest, change, context);
    });
    if (!all_native) {
        renames.push_back(rebuild(rest, context));
        return {renames};
    }
    Chains chains{renames};
    for (const diff::TableChange& change : rest.changes)
        chains.push_back({native(rest, change, context)});
    return chains;
}

}  // namespace schemac::plan
