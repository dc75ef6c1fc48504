// Report: a plan for people and for programs.
#pragma once

#include <string>

#include "compiler/plan/plan.h"
#include "emit/report/style.h"
#include "emit/sql/writer.h"

namespace schemac::emit::report {

struct PlanReport {
    const plan::Plan& plan;
    const plan::Policy& policy;
    const sql::Writer& writer;
};

/// Nothing in a report says where the states came from, so that a plan made offline is the same to the letter.
///
/// Each step with its stage, SQL, lock, hazards and preconditions; then a summary.
std::string plan_text(const PlanReport& report, const Style& style);

/// The same as JSON, keys in a fixed order.
std::string plan_json(const PlanReport& report);

/// `4 steps: 2 expand, 1 migrate, 1 contract`.
std::string summary(const plan::Plan& plan);

}  // namespace schemac::emit::report
