// Plan: indexes and keys of partitions that come and go with those of the parent.
#pragma once

#include <optional>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// The table without the indexes and keys that the server makes along with the parent's.
model::Table without_attached(const model::Table& table, const Context& context);

/// Whether the table has a key that belongs to an index of another kind which its parent has already: the server would
/// make a second index for that, unless the table is made alone and attached.
bool lends_key(const model::Table& table, const Context& context);

/// What it takes to give those their names and comments, each once its parent's is there.
Chain name_attached(const model::Table& table, const Context& context);

/// The partitions whose keys belong to a plain index of their parent. While they do the server drops neither: the
/// partitions are detached, the index goes, and they are attached again.
std::vector<const model::Table*> lenders(const model::QualifiedName& parent, const std::string& index,
                                         const Context& context);

/// The steps that drop such keys of a detached partition, as far as the plan drops them.
Chain drop_lent(const model::Table& partition, const std::string& index, const Context& context);

/// The chain for a change of such an index or key, which may be empty; nothing for all other changes.
std::optional<Chain> attached_steps(const diff::AlterTable& alter, const diff::TableChange& change,
                                    const Context& context);

}  // namespace schemac::plan
