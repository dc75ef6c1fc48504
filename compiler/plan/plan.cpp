// Plan: the stage itself: changes are prepared for the target, each becomes its steps, and the steps are ordered.
#include "compiler/plan/plan.h"

#include "compiler/plan/archive.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/order.h"
#include "compiler/plan/precondition.h"
#include "compiler/plan/prepare.h"
#include "compiler/plan/privilege.h"
#include "compiler/plan/recreate_tables.h"
#include "compiler/plan/transactions.h"

namespace schemac::plan {
namespace {

diff::Changes prepared(diff::Changes changes, const model::State& from, const model::State& to,
                       const dialect::Dialect& dialect, std::vector<Recreated>& recreated) {
    const dialect::Capabilities& capabilities = dialect.capabilities();
    if (capabilities.table_alteration == dialect::TableAlteration::statement_per_clause)
        recreated = recreate_tables(changes, from, to, dialect);
    if (!capabilities.foreign_keys_inline) split_cycles(changes);
    if (capabilities.views_block_changes) remake_views(changes, from, to, dialect);
    if (capabilities.enum_types) remake_enum_users(changes, from, to, dialect);
    remake_policies(changes, from, to, dialect);
    remake_rules(changes, from, to, dialect);
    if (capabilities.foreign_keys_block_type_changes) remake_foreign_keys(changes, from, to);
    return changes;
}

/// What the planners of the kinds look up in both states.
void index(Context& context) {
    for (const model::Trigger& trigger : context.from.schema.triggers)
        context.old_triggers.emplace(trigger.relation, &trigger);
    for (const model::Policy& policy : context.from.schema.policies)
        context.old_policies.emplace(policy.table, &policy);
    for (const model::Table& table : context.to.schema.tables)
        for (const model::ObjectId& above : context.dialect.relations_of(table))
            if (const model::Table* found = context.table({above.schema, above.name});
                found && context.dialect.is_partitioned(*found))
                context.partitions.emplace(found->name, &table);
    for (const diff::Change& change : context.changes)
        if (const auto* create = std::get_if<diff::CreateTable>(&change);
            create && !is_archived(id_of(create->object), context))
            context.new_tables.insert(create->object.name);
    if (!context.capabilities().foreign_keys_may_dangle) return;
    for (const model::Table& table : context.to.schema.tables)
        for (const model::ForeignKey& key : table.foreign_keys)
            if (key.referenced != table.name) context.referenced.emplace(key.referenced, table.name);
}

}  // namespace

Plan plan(const model::State& from, const model::State& to, const diff::Changes& changes,
          const dialect::Dialect& dialect, source::Diagnostics& sink) {
    std::vector<Recreated> recreated;
    const diff::Changes all = prepared(changes, from, to, dialect, recreated);
    Context context{from, to, all, dialect, sink};
    index(context);
    Chains chains;
    for (const diff::Change& change : all)
        for (Chain& chain : std::visit([&](const auto& c) { return steps(c, context); }, change))
            if (!chain.empty()) chains.push_back(std::move(chain));
    move_rows(recreated, chains, context);
    add_archive(chains, context);
    add_privileges_of_new(chains, context);
    Plan made{dialect.target(), order(std::move(chains), context)};
    cut_transactions(made.steps, context);
    speak_of_before(made.steps, context);
    return made;
}

}  // namespace schemac::plan
