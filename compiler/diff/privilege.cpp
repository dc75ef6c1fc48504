// Diff: privileges on what both sides have. What an object gets that is made is the planner's business, since planning
// may make objects anew; what goes takes its privileges along.
#include <map>

#include "compiler/diff/kinds.h"
#include "compiler/diff/touched.h"

namespace schemac::diff {
namespace {

using model::Kind;
using model::ObjectId;
using model::Privilege;

/// The same object, role and creator, with no rights said.
Privilege bare(const Privilege& privilege) {
    Privilege none = privilege;
    none.granted.clear();
    none.grantable.clear();
    none.revoked.clear();
    return none;
}

bool comes_or_goes(const Privilege& privilege, const Touched& touched) {
    if (privilege.by_default)
        return !privilege.object.schema.empty() &&
               touched.dropped.count({Kind::schema, {}, {}, privilege.object.schema});
    const ObjectId of = holder(privilege.object);
    return touched.made.count(of) || touched.dropped.count(of) || touched.dropped.count(privilege.object);
}

}  // namespace

void diff_privileges(const Context& context) {
    const Touched touched(context.changes);
    std::map<ObjectId, std::pair<const Privilege*, const Privilege*>> both;
    for (const Privilege& privilege : context.from.privileges)
        both[id_of(privilege)].first = &privilege;
    for (const Privilege& privilege : context.to.privileges)
        both[id_of(privilege)].second = &privilege;
    const auto add = [&](const Privilege* from, const Privilege* to) {
        if (comes_or_goes(from ? *from : *to, touched) || (from && to && *from == *to)) return;
        context.add(AlterPrivilege{from ? *from : bare(*to), to ? *to : bare(*from)});
    };
    for (const Privilege& privilege : context.from.privileges)
        if (!both[id_of(privilege)].second) add(&privilege, nullptr);
    for (const Privilege& privilege : context.to.privileges)
        add(both[id_of(privilege)].first, &privilege);
}

}  // namespace schemac::diff
