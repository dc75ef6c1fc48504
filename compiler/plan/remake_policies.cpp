// Plan: PostgreSQL keeps a column from being dropped, or from changing its type, while a policy mentions it ("cannot
// alter type of a column used in a policy definition"), and a view or routine from being dropped. Such policies go and
// come again.
#include <algorithm>
#include <set>

#include "compiler/plan/disrupted.h"
#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::Policy;

bool touches(const Policy& policy, const std::set<ObjectId>& ids, const dialect::Dialect& dialect) {
    for (const std::optional<model::Expression>* expression : {&policy.condition, &policy.check})
        if (*expression)
            for (const std::string& column : dialect.columns_in(**expression))
                if (ids.count(member_id(Kind::column, policy.table, column))) return true;
    return std::any_of(policy.depends_on.begin(), policy.depends_on.end(), [&](const ObjectId& id) {
        if (ids.count(id)) return true;
        const bool other_table = id.kind == Kind::table && id != id_of(Kind::table, policy.table);
        return other_table && ids.count({Kind::column, id.schema, id.name, {}}) > 0;
    });
}

}  // namespace

void remake_policies(diff::Changes& changes, const model::State& from, const model::State& to,
                     const dialect::Dialect& dialect) {
    if (from.schema.policies.empty()) return;
    const std::set<ObjectId> ids = disrupted(changes, dialect);
    if (ids.empty()) return;
    for (const Policy& old : from.schema.policies) {
        if (!touches(old, ids, dialect)) continue;
        const auto now = std::find_if(to.schema.policies.begin(), to.schema.policies.end(),
                                      [&](const Policy& p) { return id_of(p) == id_of(old); });
        if (now == to.schema.policies.end()) continue;
        std::erase_if(changes, [&](const diff::Change& change) {
            const auto* alter = std::get_if<diff::AlterPolicy>(&change);
            const auto* comment = std::get_if<diff::AlterComment>(&change);
            return (alter && id_of(alter->to) == id_of(old)) || (comment && comment->object == id_of(old));
        });
        changes.push_back(diff::DropPolicy{old});
        changes.push_back(diff::CreatePolicy{*now});
    }
}

}  // namespace schemac::plan
