// Plan: indexes of relations that stand.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// What an index is on.
struct Indexed {
    model::QualifiedName name;
    const model::Table* table = nullptr;  ///< null: a materialized view
};

/// Builds an index in the way that blocks others the least: concurrently where the target can, partition by partition
/// where it can't for a partitioned table as a whole.
Chain build_index(const Indexed& relation, const model::Index& index, Stage stage, const Dependencies& dependencies,
                  const Context& context);

/// Drops one, concurrently where the target can.
Step take_away_index(const Indexed& relation, const model::Index& index, Dependencies dependencies,
                     const Context& context);

/// The name under which the successor of what bears `name` is built beside it.
std::string name_beside(const std::string& name, const Context& context);

/// Whether an index must be gone while the type of its columns changes: then it is dropped and built along with that,
/// under the same lock.
bool goes_with_type(const diff::AlterTable& alter, const model::Index& old, const Context& context);

/// The steps of a change to an index of a table; empty where those of another change take it along: an index whose
/// definition changes is built beside the old one, and takes its name when that is gone.
Chain index_chain(const diff::AlterTable& alter, const diff::AddIndex& change, const Context& context);
Chain index_chain(const diff::AlterTable& alter, const diff::DropIndex& change, const Context& context);

}  // namespace schemac::plan
