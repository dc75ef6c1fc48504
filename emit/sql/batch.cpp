// Emit: steps cut into batches.
#include "emit/sql/batch.h"

namespace schemac::emit::sql {

std::vector<Batch> batches(const plan::Steps& steps) {
    std::vector<Batch> result;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const bool goes_on = at > 0 && steps[at - 1].transaction == steps[at].transaction &&
                             steps[at - 1].transactional == steps[at].transactional;
        if (!goes_on) result.push_back({steps[at].transactional, at, {}});
        result.back().steps.push_back(steps[at]);
    }
    return result;
}

}  // namespace schemac::emit::sql
