// Plan: views. A definition is replaced in place where the server allows that; else the view goes and comes.
#include <algorithm>

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

Chains index_steps(const diff::AlterView& change, const Context& context) {
    Chains chains;
    const auto has = [](const View& view, const model::Index& index) {
        return std::find(view.indexes.begin(), view.indexes.end(), index) != view.indexes.end();
    };
    for (const model::Index& index : change.from.indexes) {
        Dependencies dependencies{.destroys = {member_id(Kind::index, change.to.name, index.name)}};
        if (!has(change.to, index))
            chains.push_back({make_step(DropIndex{change.to.name, index}, Stage::contract, dependencies, context)});
    }
    for (const model::Index& index : change.to.indexes) {
        Dependencies dependencies{.creates = {member_id(Kind::index, change.to.name, index.name)},
                                  .needs = {id_of(change.to)}};
        if (!has(change.from, index))
            chains.push_back({make_step(CreateIndex{change.to.name, index}, Stage::expand, dependencies, context)});
    }
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
