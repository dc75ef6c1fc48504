// Plan: views. A definition is replaced in place where the server allows that; else the view goes and comes.
#include <algorithm>

#include "compiler/plan/index.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/prepare.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::View;

Ids uses(const View& view) {
    Ids ids = view.depends_on;
    add_schema(view.name, ids);
    return ids;
}

Ids names(const View& view) {
    Ids ids{id_of(view), id_of(Kind::enum_type, view.name)};
    for (const model::Index& index : view.indexes)
        ids.push_back(member_id(Kind::index, view.name, index.name));
    return ids;
}

Step create(const View& view, const Context& context) {
    return make_step(diff::CreateView{view}, Stage::expand, {.creates = names(view), .needs = uses(view)}, context);
}

Step drop(const View& view, const Context& context) {
    Dependencies dependencies{.destroys = names(view), .releases = uses(view)};
    const auto [first, last] = context.old_triggers.equal_range(view.name);
    for (auto trigger = first; trigger != last; ++trigger)
        dependencies.releases.insert(dependencies.releases.end(), trigger->second->depends_on.begin(),
                                     trigger->second->depends_on.end());
    return make_step(diff::DropView{view}, Stage::contract, std::move(dependencies), context);
}

bool differs_only_in_indexes(const View& from, const View& to) {
    View other = from;
    other.indexes = to.indexes;
    other.comment = to.comment;
    other.column_comments = to.column_comments;
    return other == to;
}

bool has(const View& view, const model::Index& index) {
    return std::find(view.indexes.begin(), view.indexes.end(), index) != view.indexes.end();
}

const model::Index* named(const View& view, const std::string& name) {
    const auto found = std::find_if(view.indexes.begin(), view.indexes.end(),
                                    [&](const model::Index& index) { return index.name == name; });
    return found == view.indexes.end() ? nullptr : &*found;
}

Step drop_index(const View& view, const model::Index& index, const Context& context) {
    return take_away_index({view.name}, index,
                           {.needs = {id_of(view)}, .destroys = {member_id(Kind::index, view.name, index.name)}},
                           context);
}

/// A successor of the same name is built beside, and takes the name when the old one is gone.
Chain add_index(const diff::AlterView& change, const model::Index& index, const Context& context) {
    const model::Index* old = named(change.from, index.name);
    model::Index made = index;
    if (old) made.name = name_beside(index.name, context);
    const auto id = [&](const std::string& name) { return member_id(Kind::index, change.to.name, name); };
    Chain chain = build_index({change.to.name}, made, Stage::expand,
                              {.creates = {id(made.name)}, .needs = {id_of(change.to)}}, context);
    if (!old) return chain;
    chain.push_back(drop_index(change.from, *old, context));
    chain.push_back(make_step(RenameIndex{change.to.name, made.name, index.name}, Stage::expand,
                              {.creates = {id(index.name)}}, context));
    return chain;
}

Chains index_steps(const diff::AlterView& change, const Context& context) {
    Chains chains;
    for (const model::Index& index : change.from.indexes)
        if (!named(change.to, index.name)) chains.push_back({drop_index(change.from, index, context)});
    for (const model::Index& index : change.to.indexes)
        if (!has(change.from, index)) chains.push_back(add_index(change, index, context));
    return chains;
}

}  // namespace

bool remakes(const diff::AlterView& change, const dialect::Dialect& dialect) {
    return !differs_only_in_indexes(change.from, change.to) && !dialect.replaces_view(change.from, change.to);
}

Chains steps(const diff::CreateView& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropView& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameView& change, const Context& context) {
    if (!context.capabilities().renames_views) {
        View renamed = change.from;
        renamed.name = change.to;
        return {{drop(change.from, context), create(renamed, context)}};
    }
    Dependencies dependencies{.creates = {id_of(Kind::view, change.to), id_of(Kind::enum_type, change.to)},
                              .destroys = {id_of(change.from), id_of(Kind::enum_type, change.from.name)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterView& change, const Context& context) {
    if (differs_only_in_indexes(change.from, change.to)) return index_steps(change, context);
    if (!context.dialect.replaces_view(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    Dependencies dependencies{.needs = uses(change.to), .releases = uses(change.from)};
    dependencies.needs.push_back(id_of(change.to));
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
