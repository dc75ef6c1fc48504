// Plan: tables that come, go, or get another name.
#include "compiler/plan/archive.h"
#include "compiler/plan/attached.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;

/// What the parts that are written within CREATE TABLE mention. Foreign keys count where the target looks at them at
/// once.
Ids uses(const model::Table& table, const model::Schema& schema, const Context& context) {
    const Uses uses(context, schema);
    Ids ids;
    add_schema(table.name, ids);
    for (const model::ObjectId& relation : context.dialect.relations_of(table))
        ids.push_back(relation);
    for (const model::Column& column : table.columns)
        uses.column(column, ids);
    for (const model::Check& check : table.checks)
        uses.expression(check.expression, ids);
    for (const model::Index& index : table.indexes)
        uses.index(table.name, index, ids);
    if (context.capabilities().foreign_keys_inline) return ids;
    for (const model::ForeignKey& key : table.foreign_keys)
        if (key.referenced != table.name) uses.foreign_key(table.name, key, ids);
    return ids;
}

/// The names that a table takes: its own, that of its row type, and those of its keys and indexes.
Ids names(const model::Table& table) {
    Ids ids{id_of(table), id_of(Kind::enum_type, table.name)};
    if (table.primary_key) ids.push_back(member_id(Kind::primary_key, table.name, table.primary_key->name));
    for (const model::Unique& unique : table.uniques)
        ids.push_back(member_id(Kind::unique, table.name, unique.name));
    for (const model::Index& index : table.indexes)
        ids.push_back(member_id(Kind::index, table.name, index.name));
    for (const model::Exclusion& e : table.exclusions)
        ids.push_back(member_id(Kind::exclusion, table.name, e.name));
    return ids;
}

/// Triggers go with their table, and the routines that they call may go after it. The relations that their bodies name
/// keep nothing waiting: no server binds a trigger to them.
void release_triggers(const model::QualifiedName& relation, const Context& context, Ids& ids) {
    const auto [first, last] = context.old_triggers.equal_range(relation);
    for (auto trigger = first; trigger != last; ++trigger)
        for (const model::ObjectId& id : trigger->second->depends_on)
            if (id.kind != Kind::table && id.kind != Kind::view) ids.push_back(id);
}

/// A table may go while a foreign key still names it, where the target lets keys dangle; rows that refer to it don't.
void warn_of_references(Step& step, const model::Table& table, const Context& context) {
    const auto key = context.referenced.find(table.name);
    if (key == context.referenced.end()) return;
    step.hazards.push_back(
        {Hazard::Code::may_fail_on_data, id_of(table),
         "a row of " + to_string(id_of(Kind::table, key->second)) + " that refers to it makes it fail"});
}

void release_policies(const model::QualifiedName& table, const Context& context, Ids& ids) {
    const auto [first, last] = context.old_policies.equal_range(table);
    for (auto policy = first; policy != last; ++policy)
        ids.insert(ids.end(), policy->second->depends_on.begin(), policy->second->depends_on.end());
}

Step create_index(const model::Table& table, const model::Index& index, const Context& context) {
    Dependencies dependencies{.creates = {member_id(Kind::index, table.name, index.name)}, .needs = {id_of(table)}};
    Uses(context, context.to.schema).index(table.name, index, dependencies.needs);
    return make_step(CreateIndex{table.name, index}, Stage::expand, std::move(dependencies), context);
}

/// The table as it stands without its parent, with all that it has from that, and then its attachment.
Chain create_alone(const model::Table& table, const Context& context) {
    model::Table alone = context.dialect.whole(table, context.to.schema);
    alone.dialect = {};
    diff::CreateTable bare{alone};
    bare.object.indexes.clear();
    Dependencies dependencies{.creates = names(bare.object), .needs = uses(bare.object, context.to.schema, context)};
    Chain chain{make_step(bare, Stage::expand, std::move(dependencies), context)};
    for (const model::Index& index : alone.indexes)
        chain.push_back(create_index(table, index, context));
    Dependencies attachment{.needs = context.dialect.relations_of(table)};
    attachment.needs.push_back(id_of(table));
    chain.push_back(make_step(diff::AlterTable{alone, table, {diff::AlterTableOptions{}}}, Stage::expand,
                              std::move(attachment), context));
    return chain;
}

}  // namespace

Chains steps(const diff::CreateTable& change, const Context& context) {
    if (is_archived(id_of(change.object), context)) return restore_table(change, context);
    if (lends_key(change.object, context)) return {create_alone(change.object, context)};
    const model::Table own = without_attached(change.object, context);
    const model::Table first = context.dialect.before_indexes(own);
    diff::CreateTable bare{first};
    if (context.capabilities().indexes_are_statements) bare.object.indexes.clear();
    Dependencies dependencies{.creates = names(bare.object), .needs = uses(bare.object, context.to.schema, context)};
    Chain chain{make_step(bare, Stage::expand, std::move(dependencies), context)};
    if (context.capabilities().indexes_are_statements)
        for (const model::Index& index : own.indexes)
            chain.push_back(create_index(change.object, index, context));
    if (!(first == own))
        chain.push_back(make_step(diff::AlterTable{first, change.object, {diff::AlterTableOptions{}}}, Stage::expand,
                                  {.needs = {id_of(change.object)}}, context));
    Chains chains{chain};
    for (Step& step : name_attached(change.object, context))
        chains.push_back({std::move(step)});
    return chains;
}

Chains steps(const diff::DropTable& change, const Context& context) {
    const model::ObjectId id = id_of(change.object);
    if (is_archived(id, context)) return archive_table(change, context);
    Dependencies dependencies{.destroys = names(change.object),
                              .releases = uses(change.object, context.from.schema, context)};
    release_triggers(change.object.name, context, dependencies.releases);
    release_policies(change.object.name, context, dependencies.releases);
    Step step = make_step(change, Stage::contract, std::move(dependencies), context);
    warn_of_references(step, change.object, context);
    add_data_loss(step, id, "all rows of " + to_string(id) + " are lost", context);
    return {{std::move(step)}};
}

Chains steps(const diff::RenameTable& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(Kind::table, change.to), id_of(Kind::enum_type, change.to)},
                              .destroys = {id_of(change.from), id_of(Kind::enum_type, change.from.name)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

}  // namespace schemac::plan
