// Emit: which steps share a transaction.
#pragma once

#include <vector>

#include "compiler/plan/step.h"

namespace schemac::emit::sql {

/// Steps that run one after another: in one transaction, or outside of any.
struct Batch {
    bool transactional = true;
    std::size_t first = 0;  ///< index of its first step in the plan
    plan::Steps steps;
};

/// The steps of each transaction; consecutive ones outside of any share a batch.
std::vector<Batch> batches(const plan::Steps& steps);

}  // namespace schemac::emit::sql
