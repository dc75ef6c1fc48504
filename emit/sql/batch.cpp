// Emit: steps cut into batches.
#include "emit/sql/batch.h"

namespace schemac::emit::sql {

std::vector<Batch> batches(const plan::Steps& steps) {
    std::vector<Batch> result;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        if (result.empty() || result.back().transactional != steps[at].transactional)
            result.push_back({steps[at].transactional, at, {}});
        result.back().steps.push_back(steps[at]);
    }
    return result;
}

}  // namespace schemac::emit::sql
