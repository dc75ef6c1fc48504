// Plan: policies. ALTER POLICY changes roles and conditions, but takes no condition away, and neither the command nor
// whether a policy is permissive: https://www.postgresql.org/docs/current/sql-alterpolicy.html.
#include "compiler/plan/archive.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::Policy;

Ids uses(const Policy& policy, const model::Schema& schema, const Context& context) {
    Ids ids = policy.depends_on;
    ids.push_back(id_of(Kind::table, policy.table));
    const Uses uses(context, schema);
    for (const std::optional<model::Expression>* expression : {&policy.condition, &policy.check}) {
        if (!*expression) continue;
        for (const std::string& column : context.dialect.columns_in(**expression))
            ids.push_back(member_id(Kind::column, policy.table, column));
        uses.expression(**expression, ids);
    }
    return ids;
}

Step create(const Policy& policy, const Context& context) {
    return make_step(diff::CreatePolicy{policy}, Stage::expand,
                     {.creates = {id_of(policy)}, .needs = uses(policy, context.to.schema, context)}, context);
}

Step drop(const Policy& policy, const Context& context) {
    return make_step(diff::DropPolicy{policy}, Stage::contract,
                     {.destroys = {id_of(policy)}, .releases = uses(policy, context.from.schema, context)}, context);
}

bool alters_in_place(const Policy& from, const Policy& to) {
    return from.permissive == to.permissive && from.command == to.command && (!from.condition || to.condition) &&
           (!from.check || to.check);
}

bool goes_with_table(const Policy& policy, const Context& context) {
    for (const diff::Change& change : context.changes)
        if (const auto* drop = std::get_if<diff::DropTable>(&change); drop && drop->object.name == policy.table)
            return true;
    return false;
}

}  // namespace

Chains steps(const diff::CreatePolicy& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropPolicy& change, const Context& context) {
    if (goes_with_table(change.object, context) && !leaves_its_table(change.object.table, context)) return {};
    return {{drop(change.object, context)}};
}

Chains steps(const diff::AlterPolicy& change, const Context& context) {
    if (!alters_in_place(change.from, change.to)) return {{drop(change.from, context)}, {create(change.to, context)}};
    Dependencies dependencies{.needs = uses(change.to, context.to.schema, context),
                              .releases = uses(change.from, context.from.schema, context)};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
