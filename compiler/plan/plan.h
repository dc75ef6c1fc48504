// Plan: changes in, ordered and staged steps out.
#pragma once

#include <set>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/plan/step.h"
#include "compiler/source/diagnostics.h"

namespace schemac::plan {

struct Plan {
    model::Target target;
    Steps steps;
};

/// What policy lets pass; `all` is `--allow all`.
struct Policy {
    bool all = false;
    std::set<Hazard::Code> allowed{Hazard::Code::needs_backfill, Hazard::Code::may_fail_on_data,
                                   Hazard::Code::blocks_reads,   Hazard::Code::blocks_writes,
                                   Hazard::Code::rewrites_table, Hazard::Code::not_transactional,
                                   Hazard::Code::irreversible};
};

/// The ordered steps that take `from` to `to`. Both are canonical for the dialect's target, and `changes` is their
/// difference. What cannot be planned is an error in `sink` that names the object; the plan is then not to be used.
/// Deterministic: a function of its arguments alone.
Plan plan(const model::State& from, const model::State& to, const diff::Changes& changes,
          const dialect::Dialect& dialect, source::Diagnostics& sink);

/// The hazards that policy refuses.
std::vector<Hazard> refused(const Plan& plan, const Policy& policy);

}  // namespace schemac::plan
