// Report: a plan as JSON.
#include <nlohmann/json.hpp>

#include "emit/report/describe.h"
#include "emit/report/plan.h"
#include "emit/report/words.h"

namespace schemac::emit::report {
namespace {

using Json = nlohmann::ordered_json;

Json json(const model::ObjectId& id) {
    Json object{{"kind", model::to_string(id.kind)}};
    if (!id.schema.empty()) object["schema"] = id.schema;
    if (!id.parent.empty()) object["parent"] = id.parent;
    object["name"] = id.name;
    return object;
}

Json json(const plan::Hazard& hazard, const plan::Policy& policy) {
    return {{"code", plan::to_string(hazard.code)},
            {"object", json(hazard.object)},
            {"sentence", hazard.sentence},
            {"meant", hazard.allowed_by_hint},
            {"allowed", allowed(hazard, policy)}};
}

Json json(const plan::Lock& lock) {
    Json object{{"mode", to_string(lock.mode)}};
    if (lock.mode != plan::LockMode::none) object["on"] = lock.on.name.empty() ? Json("database") : json(lock.on);
    return object;
}

Json json(const plan::Step& step, const PlanReport& report) {
    Json object{{"operation", kind_of(step.operation)},
                {"summary", describe(step.operation)},
                {"stage", to_string(step.stage)},
                {"transactional", step.transactional},
                {"transaction", step.transaction},
                {"work", to_string(step.work)},
                {"lock", json(step.lock)},
                {"also", Json::array()}};
    for (const plan::Lock& lock : step.also)
        object["also"].push_back(json(lock));
    object["hazards"] = Json::array();
    for (const plan::Hazard& hazard : step.hazards)
        object["hazards"].push_back(json(hazard, report.policy));
    object["preconditions"] = Json::array();
    for (const plan::Precondition& precondition : step.preconditions)
        object["preconditions"].push_back(
            {{"summary", describe(precondition)}, {"query", report.writer.query(precondition)}});
    object["statements"] = report.writer.statements(step.operation);
    return object;
}

}  // namespace

std::string plan_json(const PlanReport& report) {
    Json document{{"schemac_plan", 1},
                  {"target", model::to_string(report.plan.target)},
                  {"different", !report.plan.steps.empty()},
                  {"refused", !plan::refused(report.plan, report.policy).empty()},
                  {"steps", Json::array()}};
    for (const plan::Step& step : report.plan.steps)
        document["steps"].push_back(json(step, report));
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace schemac::emit::report
