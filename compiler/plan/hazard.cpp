// Plan: hazard codes, and what policy says of them.
#include "compiler/plan/plan.h"

namespace schemac::plan {

std::string_view to_string(Hazard::Code code) {
    switch (code) {
        case Hazard::Code::data_loss: return "data-loss";
        case Hazard::Code::needs_backfill: return "needs-backfill";
        case Hazard::Code::may_fail_on_data: return "may-fail-on-data";
        case Hazard::Code::blocks_reads: return "blocks-reads";
        case Hazard::Code::blocks_writes: return "blocks-writes";
        case Hazard::Code::rewrites_table: return "rewrites-table";
        case Hazard::Code::not_transactional: return "not-transactional";
        case Hazard::Code::irreversible: return "irreversible";
    }
    return {};
}

std::vector<Hazard> refused(const Plan& plan, const Policy& policy) {
    std::vector<Hazard> result;
    if (policy.all) return result;
    for (const Step& step : plan.steps)
        for (const Hazard& hazard : step.hazards)
            if (!hazard.allowed_by_hint && !policy.allowed.count(hazard.code)) result.push_back(hazard);
    return result;
}

}  // namespace schemac::plan
