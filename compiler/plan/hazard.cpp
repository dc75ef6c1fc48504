// Plan: hazard codes, and what policy says of them.
#include <algorithm>
#include <array>

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
        case Hazard::Code::drift: return "drift";
    }
    return {};
}

std::span<const Hazard::Code> hazard_codes() {
    using Code = Hazard::Code;
    static constexpr std::array codes{Code::data_loss,         Code::needs_backfill, Code::may_fail_on_data,
                                      Code::blocks_reads,      Code::blocks_writes,  Code::rewrites_table,
                                      Code::not_transactional, Code::irreversible,   Code::drift};
    return codes;
}

std::optional<Hazard::Code> hazard_named(std::string_view word) {
    const std::span<const Hazard::Code> codes = hazard_codes();
    const auto found = std::find_if(codes.begin(), codes.end(), [&](auto code) { return to_string(code) == word; });
    return found == codes.end() ? std::nullopt : std::optional(*found);
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
