// Plan: privileges. What is made in a plan gets all of its own, after what the default privileges of the old state give
// it; default privileges themselves change last, so that nothing made in the plan falls under the new ones.
#include "compiler/plan/privilege.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/diff/touched.h"
#include "compiler/plan/kinds.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::Privilege;

/// Collects what the steps make anew.
struct Maker {
    std::set<ObjectId>& made;

    template <class T>
    void operator()(const diff::Create<T>& change) const {
        made.insert(id_of(change.object));
    }
    void operator()(const diff::CreateTable& change) const {
        made.insert(id_of(change.object));
        for (const model::Column& column : change.object.columns)
            add_sequence(change.object, column);
    }
    void operator()(const diff::AlterTable& change) const {
        for (const diff::TableChange& part : change.changes)
            if (const auto* add = std::get_if<diff::AddColumn>(&part)) {
                made.insert(member_id(Kind::column, change.to.name, add->column.name));
                add_sequence(change.to, add->column);
            }
    }
    void operator()(const ReplaceEnum& change) const { made.insert(id_of(change.to)); }
    template <class T>
    void operator()(const T&) const {}

  private:
    void add_sequence(const model::Table& table, const model::Column& column) const {
        const model::QualifiedName name = diff::sequence_of(table, column);
        if (!name.name.empty()) made.insert(id_of(Kind::sequence, name));
    }
};

Step step_of(const diff::AlterPrivilege& change, const Context& context) {
    const bool takes = change.to.empty();
    Dependencies dependencies;
    if (change.to.by_default) {
        if (!change.to.object.schema.empty()) dependencies.needs = {{Kind::schema, {}, {}, change.to.object.schema}};
    } else {
        dependencies.needs = {change.to.object};
        if (change.to.object.kind == Kind::column) dependencies.needs.push_back(diff::holder(change.to.object));
        if (change.to.object.kind == Kind::sequence)
            for (const model::Table& table : context.to.schema.tables)
                for (const model::Column& column : table.columns)
                    if (diff::sequence_of(table, column) ==
                        model::QualifiedName{change.to.object.schema, change.to.object.name}) {
                        dependencies.needs.push_back(id_of(table));
                        dependencies.needs.push_back(member_id(Kind::column, table.name, column.name));
                    }
    }
    return make_step(change, takes ? Stage::contract : Stage::expand, std::move(dependencies), context);
}

}  // namespace

Chains steps(const diff::AlterPrivilege& change, const Context& context) {
    return {{step_of(change, context)}};
}

void add_privileges_of_new(Chains& chains, const Context& context) {
    std::set<ObjectId> made;
    for (const Chain& chain : chains)
        for (const Step& step : chain)
            std::visit(Maker{made}, static_cast<const OperationVariant&>(step.operation));
    if (made.empty()) return;
    const auto is_new = [&](const Privilege& privilege) {
        return !privilege.by_default &&
               (made.count(privilege.object) > 0 || made.count(diff::holder(privilege.object)) > 0);
    };
    const auto is_of_new = [&](const Step& step) {
        const auto* change = std::get_if<diff::AlterPrivilege>(&step.operation);
        return change && is_new(change->to);
    };
    std::erase_if(chains, [&](const Chain& chain) { return chain.size() == 1 && is_of_new(chain.front()); });
    std::map<ObjectId, Privilege> given;
    for (const ObjectId& object : made)
        for (Privilege& privilege : model::initial_privileges(object, context.from.schema.privileges))
            given.emplace(id_of(privilege), std::move(privilege));
    const auto bare = [](const Privilege& privilege) {
        Privilege none = privilege;
        none.granted.clear();
        none.grantable.clear();
        none.revoked.clear();
        return none;
    };
    for (const Privilege& wanted : context.to.schema.privileges) {
        if (!is_new(wanted)) continue;
        const auto known = given.find(id_of(wanted));
        const Privilege from = known == given.end() ? bare(wanted) : known->second;
        if (known != given.end()) given.erase(known);
        if (!(from == wanted)) chains.push_back({step_of({from, wanted}, context)});
    }
    for (const auto& [id, unwanted] : given)
        chains.push_back({step_of({unwanted, bare(unwanted)}, context)});
}

}  // namespace schemac::plan
