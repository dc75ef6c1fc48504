// Plan: collations. None changes in place: another takes the old one's name while that stands aside, until all columns
// have moved over.
#include <algorithm>

#include "compiler/plan/kinds.h"
#include "compiler/plan/move_columns.h"
#include "compiler/plan/uses.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

using model::Collation;
using model::Kind;
using model::ObjectId;

Ids home(const Collation& collation) {
    Ids ids;
    add_schema(collation.name, ids);
    return ids;
}

Step create(const Collation& collation, const Context& context) {
    return make_step(diff::CreateCollation{collation}, Stage::expand,
                     {.creates = {id_of(collation)}, .needs = home(collation)}, context);
}

Step drop(const Collation& collation, const Context& context) {
    return make_step(diff::DropCollation{collation}, Stage::contract,
                     {.destroys = {id_of(collation)}, .releases = home(collation)}, context);
}

/// What has the collation on the old side and is no column of a table: a domain, type or index; empty where nothing
/// has.
std::string user_of(const ObjectId& collation, const Context& context) {
    const auto is_it = [&](const std::string& name) { return context.dialect.collation(name) == collation; };
    const auto has_it = [&](const std::vector<model::KeyPart>& parts) {
        return std::any_of(parts.begin(), parts.end(), [&](const model::KeyPart& p) { return is_it(p.collation); });
    };
    for (const model::Domain& domain : context.from.schema.domains)
        if (is_it(domain.collation)) return to_string(id_of(domain));
    for (const model::RangeType& range : context.from.schema.ranges)
        if (is_it(range.collation)) return to_string(id_of(range));
    for (const model::CompositeType& composite : context.from.schema.composites)
        for (const auto& attribute : composite.attributes)
            if (is_it(attribute.collation)) return to_string(id_of(composite));
    for (const model::Table& table : context.from.schema.tables)
        for (const model::Index& index : table.indexes)
            if (has_it(index.parts)) return to_string(member_id(Kind::index, table.name, index.name));
    return {};
}

Chain replaced(const diff::AlterCollation& change, const Context& context) {
    Collation aside = change.from;
    aside.name.name = aside_name(aside.name.name);
    const dialect::Renames names{{id_of(change.to), aside.name.name}};
    Chain chain{make_step(diff::RenameCollation{change.from, aside.name}, Stage::contract,
                          {.destroys = {id_of(change.from)}}, context),
                create(change.to, context)};
    move_columns(chain, context, [&](const model::Column& column) -> std::optional<model::Column> {
        if (context.dialect.collation(column.collation) != id_of(change.to)) return std::nullopt;
        model::Column old = column;
        old.collation = context.dialect.renamed_collation(column.collation, names);
        return old;
    });
    chain.push_back(make_step(diff::DropCollation{aside}, Stage::contract, {}, context));
    return chain;
}

}  // namespace

Chains steps(const diff::CreateCollation& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropCollation& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameCollation& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(Kind::collation, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterCollation& change, const Context& context) {
    const ObjectId id = id_of(change.to);
    if (const std::string user = user_of(id, context); !user.empty()) {
        context.sink
            .report(code::cannot_change_in_place, context.origin(id), to_string(context.dialect.target()),
                    to_string(id))
            .with_help(user + " sorts by it: give it a collation of another name");
        return {};
    }
    return {replaced(change, context)};
}

}  // namespace schemac::plan
