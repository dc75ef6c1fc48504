// Plan: what all planners share.
#include "compiler/plan/context.h"

#include <algorithm>

namespace schemac::plan {

const model::Table* Context::table(const model::QualifiedName& name) const {
    const auto found =
        std::lower_bound(to.schema.tables.begin(), to.schema.tables.end(), name,
                         [](const model::Table& t, const model::QualifiedName& n) { return t.name < n; });
    return found == to.schema.tables.end() || found->name != name ? nullptr : &*found;
}

source::Span Context::origin(const model::ObjectId& id) const {
    const auto found = to.origins.find(id);
    return found == to.origins.end() ? source::Span{} : found->second;
}

std::optional<model::Drop> Context::drop_hint(const model::ObjectId& id) const {
    const auto found = to.hints.drops.find(id);
    return found == to.hints.drops.end() ? std::nullopt : std::optional(found->second);
}

Step make_step(Operation operation, Stage stage, Dependencies dependencies, const Context& context) {
    dialect::Profile profile = context.dialect.profile(operation);
    Step step{std::move(operation), stage, profile.transactional, std::move(profile.lock), profile.work, {}, {}, {}};
    step.hazards = std::move(profile.hazards);
    step.dependencies = std::move(dependencies);
    step.also = std::move(profile.also);
    return step;
}

void add_data_loss(Step& step, const model::ObjectId& object, std::string sentence, const Context& context) {
    const auto same = [&](const Hazard& h) { return h.code == Hazard::Code::data_loss && h.object == object; };
    std::erase_if(step.hazards, same);
    step.hazards.push_back(
        {Hazard::Code::data_loss, object, std::move(sentence), context.drop_hint(object).has_value()});
}

}  // namespace schemac::plan
