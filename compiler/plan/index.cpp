// Plan: an index that is built, or dropped, while others read and write. Source: the manual's CREATE INDEX, "Building
// Indexes Concurrently", which also says how it is done for a partitioned table.
#include "compiler/plan/index.h"

#include "compiler/plan/name.h"
#include "compiler/plan/part_name.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::member_id;

bool is_partitioned(const Indexed& relation, const Context& context) {
    return relation.table && context.dialect.is_partitioned(*relation.table);
}

bool concurrently(const Indexed& relation, const Context& context) {
    return context.capabilities().concurrent_indexes && !is_partitioned(relation, context) &&
           !context.new_tables.contains(relation.name);
}

void warn_of_duplicates(Step& step, const Indexed& relation, const model::Index& index) {
    if (!index.unique) return;
    const model::ObjectId id = member_id(Kind::index, relation.name, index.name);
    step.hazards.push_back({Hazard::Code::may_fail_on_data, id, "rows that share a key make it fail"});
}

bool is_equal(const model::Index& part, const model::Index& index) {
    return part.unique == index.unique && part.method == index.method && part.parts == index.parts &&
           part.include == index.include && part.predicate == index.predicate &&
           part.nulls_not_distinct == index.nulls_not_distinct;
}

bool is_equal(const model::PrimaryKey& key, const model::Index& index) {
    return index.unique && !index.predicate && key.parts == index.parts && key.include == index.include;
}

/// The index of its own that a partition has already, and that will do; empty: none. Source: the manual's CREATE TABLE,
/// and ALTER TABLE … ATTACH PARTITION, on equivalent indexes.
std::string equal_of(const model::Table& partition, const model::Index& index, const Context& context) {
    const auto is_part = [&](Kind kind, const std::string& name) {
        const auto attachment = context.dialect.attachment(partition, kind, name, context.to.schema);
        return attachment && !attachment->first_name.empty();
    };
    if (partition.primary_key && is_equal(*partition.primary_key, index) &&
        !is_part(Kind::primary_key, partition.primary_key->name))
        return partition.primary_key->name;
    for (const model::Index& own : partition.indexes)
        if (is_equal(own, index) && !is_part(Kind::index, own.name)) return own.name;
    return {};
}

/// The name of a partition's part: the one that the desired state gives it, or else the server's own.
std::string name_of_part(const Indexed& partition, const Indexed& above, const model::Index& index,
                         const Context& context) {
    for (const model::Index& own : partition.table->indexes) {
        const auto attachment = context.dialect.attachment(*partition.table, Kind::index, own.name, context.to.schema);
        if (attachment && attachment->parent.schema == above.name.schema && attachment->parent.name == index.name)
            return own.name;
    }
    return part_name(*partition.table, *above.table, index, context);
}

/// First the index of the table alone, which is not valid yet, then one for each partition, which is then attached.
void add_partitions(const Indexed& relation, const model::Index& index, Stage stage, const Context& context,
                    Chain& builds, Chain& attachments) {
    const auto [first, last] = context.partitions.equal_range(relation.name);
    for (auto found = first; found != last; ++found) {
        const Indexed partition{found->second->name, found->second};
        model::Index part = index;
        part.comment.clear();
        const model::ObjectId above = member_id(Kind::index, relation.name, index.name);
        if (const std::string own = equal_of(*partition.table, index, context); !own.empty()) {
            attachments.push_back(make_step(AttachIndex{relation.name, index.name, partition.name, own}, stage,
                                            {.needs = {member_id(Kind::index, partition.name, own), above}}, context));
            continue;
        }
        part.name = name_of_part(partition, relation, index, context);
        const model::ObjectId made = member_id(Kind::index, partition.name, part.name);
        const bool is_above = is_partitioned(partition, context);
        builds.push_back(make_step(CreateIndex{partition.name, part, concurrently(partition, context), is_above}, stage,
                                   {.creates = {made}, .needs = {id_of(*partition.table)}}, context));
        if (!is_above) warn_of_duplicates(builds.back(), partition, part);
        if (is_above) add_partitions(partition, part, stage, context, builds, attachments);
        attachments.push_back(make_step(AttachIndex{relation.name, index.name, partition.name, part.name}, stage,
                                        {.needs = {made, above}}, context));
    }
}

}  // namespace

Chain build_index(const Indexed& relation, const model::Index& index, Stage stage, const Dependencies& dependencies,
                  const Context& context) {
    const bool parts = context.capabilities().concurrent_indexes && is_partitioned(relation, context) &&
                       !context.new_tables.contains(relation.name) && context.partitions.contains(relation.name);
    Chain chain{make_step(CreateIndex{relation.name, index, concurrently(relation, context), parts}, stage,
                          dependencies, context)};
    if (!parts) {
        warn_of_duplicates(chain.back(), relation, index);
        return chain;
    }
    Chain attachments;
    add_partitions(relation, index, stage, context, chain, attachments);
    std::move(attachments.begin(), attachments.end(), std::back_inserter(chain));
    return chain;
}

Step take_away_index(const Indexed& relation, const model::Index& index, Dependencies dependencies,
                     const Context& context) {
    return make_step(DropIndex{relation.name, index, concurrently(relation, context)}, Stage::contract,
                     std::move(dependencies), context);
}

std::string name_beside(const std::string& name, const Context& context) {
    return fitting_name("schemac_new_", name, context);
}

}  // namespace schemac::plan
