// Plan: range types. Nothing but the name of the multirange type changes in place.
#include <algorithm>

#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::RangeType;

/// The type, and the multirange type that comes and goes with it.
Ids names(const RangeType& range) {
    Ids ids{id_of(range)};
    if (!range.multirange.empty()) ids.push_back({Kind::range_type, range.name.schema, {}, range.multirange});
    return ids;
}

Ids uses(const RangeType& range, const model::Schema& schema, const Context& context) {
    const Uses uses(context, schema);
    Ids ids = range.depends_on;
    add_schema(range.name, ids);
    uses.type(range.subtype, ids);
    uses.collation(range.collation, ids);
    return ids;
}

Step create(const RangeType& range, const Context& context) {
    return make_step(diff::CreateRange{range}, Stage::expand,
                     {.creates = names(range), .needs = uses(range, context.to.schema, context)}, context);
}

Step drop(const RangeType& range, const Context& context) {
    return make_step(diff::DropRange{range}, Stage::contract,
                     {.destroys = names(range), .releases = uses(range, context.from.schema, context)}, context);
}

bool is_of(const model::Type& type, const RangeType& range) {
    return type.schema == range.name.schema && (type.name == range.name.name || type.name == range.multirange);
}

/// A column that is of the type on both sides, which keeps it from being dropped; null where there is none.
const model::Column* column_of(const RangeType& range, const Context& context, model::QualifiedName& of) {
    for (const model::Table& table : context.from.schema.tables)
        for (const model::Column& column : table.columns)
            if (is_of(column.type, range)) {
                of = table.name;
                return &column;
            }
    return nullptr;
}

bool renames_multirange(RangeType from, const RangeType& to) {
    from.multirange = to.multirange;
    from.comment = to.comment;
    return from == to;
}

}  // namespace

Chains steps(const diff::CreateRange& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropRange& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameRange& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(Kind::range_type, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterRange& change, const Context& context) {
    if (renames_multirange(change.from, change.to)) {
        const model::QualifiedName& name = change.to.name;
        return {{make_step(change, Stage::contract,
                           {.creates = {{Kind::range_type, name.schema, {}, change.to.multirange}},
                            .needs = {id_of(change.to)},
                            .destroys = {{Kind::range_type, name.schema, {}, change.from.multirange}}},
                           context)}};
    }
    model::QualifiedName table;
    if (const model::Column* column = column_of(change.to, context, table)) {
        const model::ObjectId id = id_of(change.to);
        context.sink
            .report(code::cannot_change_in_place, context.origin(id), to_string(context.dialect.target()),
                    to_string(id))
            .with_help(to_string(member_id(Kind::column, table, column->name)) +
                       " is of that type: give it a type of another name");
        return {};
    }
    return {{drop(change.from, context)}, {create(change.to, context)}};
}

}  // namespace schemac::plan
