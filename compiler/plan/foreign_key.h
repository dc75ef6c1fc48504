// Plan: foreign keys and checks of tables that stand.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Added in a moment, for new rows only, and proved in another transaction for those that are there, where the target
/// can; partition by partition where it can't for a partitioned table as a whole.
Chain foreign_key_chain(const diff::AlterTable& alter, const diff::AddForeignKey& change, const Context& context);
Chain check_chain(const diff::AlterTable& alter, const diff::AddCheck& change, const Context& context);

/// Foreign keys that stay, but lean on a key of the altered table that goes and comes.
struct Referrers {
    Chain drops;
    Chain adds;
    Chain proofs;
};

Referrers referrers_of(const diff::AlterTable& alter, const std::vector<model::KeyPart>& key, const Context& context);

}  // namespace schemac::plan
