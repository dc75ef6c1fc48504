// Migrate: stages of steps, as revision files name them.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/plan/step.h"
#include "migrate/revision/script.h"

namespace schemac::migrate {

/// `expand`, `migrate`, `contract`.
std::optional<plan::Stage> stage_named(std::string_view word);

/// The stage of a step; that of one whose file doesn't say is `contract`, which comes last.
plan::Stage stage_of(const Step& step);

/// Which stages a run is for.
struct Stages {
    plan::Stage first = plan::Stage::expand;
    plan::Stage last = plan::Stage::contract;
    bool has(plan::Stage stage) const { return first <= stage && stage <= last; }
};

}  // namespace schemac::migrate
