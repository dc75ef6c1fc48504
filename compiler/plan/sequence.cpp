// Plan: sequences. The column that owns one is named in a step of its own, since the column may in turn need the
// sequence.
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;

void add_owner(const model::Sequence& sequence, Ids& ids) {
    if (sequence.owner_table.name.empty()) return;
    ids.push_back(id_of(Kind::table, sequence.owner_table));
    ids.push_back(member_id(Kind::column, sequence.owner_table, sequence.owner_column));
}

bool drops_owner(const diff::DropTable& change, const model::Sequence& sequence) {
    return change.object.name == sequence.owner_table;
}

bool drops_owner(const diff::AlterTable& change, const model::Sequence& sequence) {
    if (change.to.name != sequence.owner_table) return false;
    for (const diff::TableChange& part : change.changes)
        if (const auto* drop = std::get_if<diff::DropColumn>(&part); drop && drop->column.name == sequence.owner_column)
            return true;
    return false;
}

/// A sequence goes along with the column that owns it.
bool goes_with_owner(const model::Sequence& sequence, const Context& context) {
    if (sequence.owner_table.name.empty()) return false;
    for (const diff::Change& change : context.changes) {
        if (const auto* drop = std::get_if<diff::DropTable>(&change); drop && drops_owner(*drop, sequence)) return true;
        if (const auto* alter = std::get_if<diff::AlterTable>(&change); alter && drops_owner(*alter, sequence))
            return true;
    }
    return false;
}

}  // namespace

Chains steps(const diff::CreateSequence& change, const Context& context) {
    model::Sequence free = change.object;
    free.owner_table = {};
    free.owner_column.clear();
    Dependencies dependencies{.creates = {id_of(free)}};
    add_schema(free.name, dependencies.needs);
    Chain chain{make_step(diff::CreateSequence{free}, Stage::expand, std::move(dependencies), context)};
    if (!change.object.owner_table.name.empty()) {
        Dependencies owned{.needs = {id_of(free)}};
        add_owner(change.object, owned.needs);
        chain.push_back(make_step(diff::AlterSequence{free, change.object}, Stage::expand, std::move(owned), context));
    }
    return {chain};
}

Chains steps(const diff::DropSequence& change, const Context& context) {
    if (goes_with_owner(change.object, context)) return {};
    Dependencies dependencies{.destroys = {id_of(change.object)}};
    add_schema(change.object.name, dependencies.releases);
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::RenameSequence& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(Kind::sequence, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterSequence& change, const Context& context) {
    Dependencies dependencies{.needs = {id_of(change.to)}};
    add_owner(change.to, dependencies.needs);
    add_owner(change.from, dependencies.releases);
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
