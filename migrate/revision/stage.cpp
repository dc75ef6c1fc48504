// Migrate: stages of steps, as revision files name them.
#include "migrate/revision/stage.h"

#include "emit/report/words.h"

namespace schemac::migrate {

std::optional<plan::Stage> stage_named(std::string_view word) {
    for (const plan::Stage stage : {plan::Stage::expand, plan::Stage::migrate, plan::Stage::contract})
        if (emit::report::to_string(stage) == word) return stage;
    return std::nullopt;
}

plan::Stage stage_of(const Step& step) {
    return step.stage.value_or(plan::Stage::contract);
}

}  // namespace schemac::migrate
