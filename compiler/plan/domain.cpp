// Plan: domains. Their default, nullability and checks change in place; a domain of another base type takes the old
// one's name while that stands aside, until all columns have moved over.
#include <algorithm>

#include "compiler/plan/kinds.h"
#include "compiler/plan/move_columns.h"
#include "compiler/plan/prepare.h"
#include "compiler/plan/uses.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

Ids uses(const model::Domain& domain, const model::Schema& schema, const Context& context) {
    const Uses uses(context, schema);
    Ids ids;
    add_schema(domain.name, ids);
    uses.type(domain.type, ids);
    uses.collation(domain.collation, ids);
    if (domain.default_value) uses.expression(*domain.default_value, ids);
    for (const model::Check& check : domain.checks)
        uses.expression(check.expression, ids);
    return ids;
}

bool is_of(const model::Type& type, const model::Domain& domain) {
    return type.schema == domain.name.schema && type.name == domain.name.name;
}

/// What is made of the domain and is no column of a table, so that it can't move over; empty where nothing is.
std::string other_user(const model::Domain& domain, const Context& context) {
    const model::Schema& schema = context.from.schema;
    for (const model::Domain& other : schema.domains)
        if (is_of(other.type, domain)) return to_string(id_of(other));
    for (const model::RangeType& range : schema.ranges)
        if (is_of(range.subtype, domain)) return to_string(id_of(range));
    for (const model::CompositeType& composite : schema.composites)
        for (const auto& attribute : composite.attributes)
            if (is_of(attribute.type, domain)) return to_string(id_of(composite));
    for (const model::Routine& routine : schema.routines)
        if (std::find(routine.depends_on.begin(), routine.depends_on.end(), id_of(domain)) != routine.depends_on.end())
            return to_string(id_of(routine));
    return {};
}

Chain replaced(const diff::AlterDomain& change, const Context& context) {
    model::Domain aside = change.from;
    aside.name.name = aside_name(aside.name.name);
    Chain chain{
        make_step(diff::RenameDomain{change.from, aside.name}, Stage::contract, {.destroys = {id_of(change.from)}},
                  context),
        make_step(diff::CreateDomain{change.to}, Stage::contract,
                  {.creates = {id_of(change.to)}, .needs = uses(change.to, context.to.schema, context)}, context)};
    move_columns(chain, context, [&](const model::Column& column) -> std::optional<model::Column> {
        if (!is_of(column.type, change.to)) return std::nullopt;
        model::Column old = column;
        old.type.name = aside.name.name;
        return old;
    });
    chain.push_back(make_step(diff::DropDomain{aside}, Stage::contract, {}, context));
    return chain;
}

}  // namespace

bool replaces_domain(const diff::AlterDomain& change) {
    return change.from.type != change.to.type || change.from.collation != change.to.collation;
}

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
    if (replaces_domain(change)) {
        const std::string user = other_user(change.to, context);
        if (user.empty()) return {replaced(change, context)};
        const model::ObjectId id = id_of(change.to);
        context.sink
            .report(code::cannot_change_in_place, context.origin(id), to_string(context.dialect.target()),
                    "the base type of " + to_string(id))
            .with_help(user + " is made of it: declare a domain of another name");
        return {};
    }
    Dependencies dependencies{.needs = uses(change.to, context.to.schema, context),
                              .releases = uses(change.from, context.from.schema, context)};
    dependencies.needs.push_back(id_of(change.to));
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
