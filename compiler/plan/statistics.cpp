// Plan: statistics objects. Only the target changes in place:
// https://www.postgresql.org/docs/current/sql-alterstatistics.html.
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::Statistics;

Ids uses(const Statistics& statistics, const model::Schema& schema, const Context& context) {
    Ids ids{id_of(Kind::table, statistics.table)};
    add_schema(statistics.name, ids);
    Uses(context, schema).parts(statistics.table, statistics.parts, ids);
    return ids;
}

Step create(const Statistics& statistics, const Context& context) {
    return make_step(diff::CreateStatistics{statistics}, Stage::expand,
                     {.creates = {id_of(statistics)}, .needs = uses(statistics, context.to.schema, context)}, context);
}

Step drop(const Statistics& statistics, const Context& context) {
    return make_step(diff::DropStatistics{statistics}, Stage::contract,
                     {.destroys = {id_of(statistics)}, .releases = uses(statistics, context.from.schema, context)},
                     context);
}

bool differs_only_in_target(Statistics from, const Statistics& to) {
    from.target = to.target;
    from.comment = to.comment;
    return from == to;
}

}  // namespace

Chains steps(const diff::CreateStatistics& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropStatistics& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameStatistics& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(Kind::statistics, change.to)}, .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterStatistics& change, const Context& context) {
    if (!differs_only_in_target(change.from, change.to))
        return {{drop(change.from, context)}, {create(change.to, context)}};
    return {{make_step(change, Stage::expand, {.needs = {id_of(change.to)}}, context)}};
}

}  // namespace schemac::plan
