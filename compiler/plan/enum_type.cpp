// Plan: enum types. Labels are renamed and added in place; removing or moving one takes a new type, to which the
// columns move.
#include <algorithm>

#include "compiler/plan/counterpart.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/prepare.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

Ids home(const model::QualifiedName& name) {
    Ids ids;
    add_schema(name, ids);
    return ids;
}

/// The labels as they stand once the renames are made.
std::vector<std::string> after_renames(const diff::AlterEnum& change) {
    std::vector<std::string> labels = change.from.labels;
    for (const auto& [label, old] : change.renamed)
        std::replace(labels.begin(), labels.end(), old, label);
    return labels;
}

/// Whether all that `labels` has stands in `wanted`, in that order.
bool is_subsequence(const std::vector<std::string>& labels, const std::vector<std::string>& wanted) {
    std::size_t at = 0;
    for (const std::string& label : wanted)
        if (at < labels.size() && labels[at] == label) ++at;
    return at == labels.size();
}

void rename_labels(const diff::AlterEnum& change, const Context& context, Chain& chain) {
    for (const auto& [label, old] : change.renamed)
        chain.push_back(make_step(RenameEnumLabel{change.to.name, old, label}, Stage::contract,
                                  {.needs = {id_of(change.to)}}, context));
}

/// Added from the last to the first, so that each can stand before one that is there.
void add_labels(const diff::AlterEnum& change, const std::vector<std::string>& present, const Context& context,
                Chain& chain) {
    std::string next;
    for (auto label = change.to.labels.rbegin(); label != change.to.labels.rend(); ++label) {
        if (std::find(present.begin(), present.end(), *label) == present.end())
            chain.push_back(make_step(AddEnumLabel{change.to.name, *label, next}, Stage::expand,
                                      {.needs = {id_of(change.to)}}, context));
        next = *label;
    }
}

bool is_of(const model::Type& type, const model::QualifiedName& name) {
    return type.schema == name.schema && type.name == name.name;
}

/// The columns that are of the type before and after.
std::vector<ReplaceEnum::ColumnOfType> columns_of(const model::EnumType& type, const Context& context) {
    std::vector<ReplaceEnum::ColumnOfType> columns;
    for (const model::Table& table : context.to.schema.tables) {
        const std::optional<model::Table> old = counterpart(table, context.from.schema, context.changes);
        if (!old) continue;
        for (const model::Column& column : table.columns) {
            const model::Column* before = find_column(*old, column.name);
            if (before && is_of(column.type, type.name) && is_of(before->type, type.name))
                columns.push_back({table.name, *before, column});
        }
    }
    return columns;
}

Step replace(const diff::AlterEnum& change, const std::vector<std::string>& present, const Context& context) {
    model::EnumType from = change.from;
    from.labels = present;
    // The old type goes and a new one comes: who lets go of it must run before, who needs it after.
    Step step = make_step(ReplaceEnum{from, change.to, columns_of(change.to, context)}, Stage::contract,
                          {.creates = {id_of(change.to)}, .destroys = {id_of(change.to)}}, context);
    for (const auto& column : std::get<ReplaceEnum>(step.operation).columns) {  // under the names that renames give
        step.dependencies.needs.push_back(id_of(model::Kind::table, column.table));
        step.dependencies.needs.push_back(member_id(model::Kind::column, column.table, column.to.name));
    }
    for (const std::string& label : present)
        if (std::find(change.to.labels.begin(), change.to.labels.end(), label) == change.to.labels.end())
            step.hazards.push_back({Hazard::Code::may_fail_on_data, id_of(change.to),
                                    "rows that hold `" + label + "` make it fail, as the value goes away"});
    return step;
}

}  // namespace

bool replaces_type(const diff::AlterEnum& change) {
    return !is_subsequence(after_renames(change), change.to.labels);
}

Chains steps(const diff::CreateEnum& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(change.object)}, .needs = home(change.object.name)};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

Chains steps(const diff::DropEnum& change, const Context& context) {
    Dependencies dependencies{.destroys = {id_of(change.object)}, .releases = home(change.object.name)};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::RenameEnum& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(model::Kind::enum_type, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterEnum& change, const Context& context) {
    Chain chain;
    rename_labels(change, context, chain);
    const std::vector<std::string> present = after_renames(change);
    if (!replaces_type(change))
        add_labels(change, present, context, chain);
    else
        chain.push_back(replace(change, present, context));
    return {chain};
}

}  // namespace schemac::plan
