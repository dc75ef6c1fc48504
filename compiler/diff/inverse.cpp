// Diff: the hints of the way back.
#include "compiler/diff/diff.h"

namespace schemac::diff {
namespace {

using model::Kind;
using model::ObjectId;

/// The identity that an object of the newer side has on the older one, its table's rename included.
ObjectId older(const ObjectId& id, const model::Hints& hints) {
    ObjectId old = id;
    if (const auto own = hints.renames.find(id); own != hints.renames.end()) old.name = own->second;
    if (id.parent.empty() || id.kind == Kind::routine) return old;
    for (const Kind kind : {Kind::table, Kind::view})
        if (const auto relation = hints.renames.find({kind, id.schema, {}, id.parent}); relation != hints.renames.end())
            old.parent = relation->second;
    return old;
}

}  // namespace

model::Hints inverse(const model::Hints& hints) {
    model::Hints back;
    for (const auto& [now, old_name] : hints.renames)
        back.renames.emplace(older(now, hints), now.name);
    for (const auto& [type, labels] : hints.label_renames)
        for (const auto& [label, old] : labels)
            back.label_renames[older(type, hints)].emplace(old, label);
    for (const auto& [column, backfill] : hints.backfills)
        if (backfill.reverse)
            back.backfills.emplace(older(column, hints), model::Backfill{*backfill.reverse, backfill.forward});
    for (const auto& [gone, drop] : hints.drops)
        if (drop.archive) back.drops.emplace(older(gone, hints), drop);
    return back;
}

}  // namespace schemac::diff
