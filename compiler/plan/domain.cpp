// Plan: domains. Their default, nullability and checks change in place; a domain's base type can't.
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

Ids uses(const model::Domain& domain, const model::Schema& schema, const Context& context) {
    const Uses uses(context, schema);
    Ids ids;
    add_schema(domain.name, ids);
    uses.type(domain.type, ids);
    if (domain.default_value) uses.expression(*domain.default_value, ids);
    for (const model::Check& check : domain.checks)
        uses.expression(check.expression, ids);
    return ids;
}

}  // namespace

Chains steps(const diff::CreateDomain& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(change.object)},
                              .needs = uses(change.object, context.to.schema, context)};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

Chains steps(const diff::DropDomain& change, const Context& context) {
    Dependencies dependencies{.destroys = {id_of(change.object)},
                              .releases = uses(change.object, context.from.schema, context)};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::RenameDomain& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(model::Kind::domain, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterDomain& change, const Context& context) {
    if (change.from.type != change.to.type || change.from.collation != change.to.collation) {
        const model::ObjectId id = id_of(change.to);
        context.sink
            .report(code::cannot_change_in_place, context.origin(id), to_string(context.dialect.target()),
                    "the base type of " + to_string(id))
            .with_help("declare a domain of another name, and give the columns that type");
        return {};
    }
    Dependencies dependencies{.needs = uses(change.to, context.to.schema, context),
                              .releases = uses(change.from, context.from.schema, context)};
    dependencies.needs.push_back(id_of(change.to));
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
