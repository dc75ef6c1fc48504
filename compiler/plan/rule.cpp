// Plan: rules. CREATE OR REPLACE RULE takes any other definition; one that is disabled is so by its relation's ALTER.
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::Rule;

Ids uses(const Rule& rule, const model::Schema& schema, const Context& context) {
    Ids ids = rule.depends_on;
    ids.push_back(id_of(Kind::table, rule.relation));
    if (!rule.condition) return ids;
    for (const std::string& column : context.dialect.columns_in(*rule.condition))
        ids.push_back(member_id(Kind::column, rule.relation, column));
    Uses(context, schema).expression(*rule.condition, ids);
    return ids;
}

}  // namespace

Chains steps(const diff::CreateRule& change, const Context& context) {
    const Rule& rule = change.object;
    return {{make_step(change, Stage::expand,
                       {.creates = {id_of(rule)}, .needs = uses(rule, context.to.schema, context)}, context)}};
}

/// It goes before its relation even where that goes too: what it mentions may have to go first.
Chains steps(const diff::DropRule& change, const Context& context) {
    const Rule& rule = change.object;
    return {{make_step(change, Stage::contract,
                       {.destroys = {id_of(rule)}, .releases = uses(rule, context.from.schema, context)}, context)}};
}

Chains steps(const diff::AlterRule& change, const Context& context) {
    Dependencies dependencies{.needs = uses(change.to, context.to.schema, context),
                              .releases = uses(change.from, context.from.schema, context)};
    dependencies.needs.push_back(id_of(change.to));
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
