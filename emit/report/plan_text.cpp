// Report: a plan as text.
#include <array>
#include <set>
#include <string_view>

#include "emit/report/cost.h"
#include "emit/report/describe.h"
#include "emit/report/plan.h"
#include "emit/report/words.h"

namespace schemac::emit::report {
namespace {

constexpr std::string_view margin = "     ";

/// Each line of a text behind the margin.
std::string indented(std::string_view text, const Style& style) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        result += std::string(margin) + style.dim(text.substr(0, end)) + '\n';
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return result;
}

std::string hazard_line(const plan::Hazard& hazard, const plan::Policy& policy, const Style& style) {
    const std::string code{plan::to_string(hazard.code)};
    std::string line{margin};
    if (hazard.allowed_by_hint)
        line += style.dim("meant    " + code + ": " + hazard.sentence);
    else if (allowed(hazard, policy))
        line += style.yellow("hazard   " + code) + ": " + hazard.sentence;
    else
        line += style.red("refused  " + code) + ": " + hazard.sentence;
    return line + '\n';
}

std::string step_text(const plan::Step& step, std::size_t number, const PlanReport& report, const Style& style) {
    const std::string digits = std::to_string(number);
    std::string text = std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits + ". ";
    text +=
        style.bold(describe(step.operation)) + "  " + style.dim('[' + std::string(to_string(step.stage)) + ']') + '\n';
    for (const std::string& statement : report.writer.statements(step.operation))
        text += indented(report.writer.terminated(statement, false), style);
    if (const std::string phrase = cost(step); !phrase.empty())
        text += std::string(margin) + "cost     " + phrase + '\n';
    if (!step.transactional) text += std::string(margin) + "cannot be rolled back: outside of a transaction\n";
    for (const plan::Hazard& hazard : step.hazards)
        text += hazard_line(hazard, report.policy, style);
    for (const plan::Precondition& precondition : step.preconditions) {
        text += std::string(margin) + "first    " + describe(precondition) + "; this must return no row:\n";
        text += indented(report.writer.query(precondition) + ';', style);
    }
    return text;
}

}  // namespace

namespace {

std::size_t transactions(const plan::Plan& plan) {
    std::set<std::size_t> numbers;
    for (const plan::Step& step : plan.steps)
        if (step.transactional) numbers.insert(step.transaction);
    return numbers.size();
}

}  // namespace

std::string summary(const plan::Plan& plan) {
    std::array<std::size_t, 3> of{};
    for (const plan::Step& step : plan.steps)
        ++of.at(static_cast<std::size_t>(step.stage));
    std::string text = std::to_string(plan.steps.size()) + (plan.steps.size() == 1 ? " step" : " steps");
    const char* joint = ": ";
    for (const plan::Stage stage : {plan::Stage::expand, plan::Stage::migrate, plan::Stage::contract}) {
        const std::size_t count = of.at(static_cast<std::size_t>(stage));
        if (count == 0) continue;
        text += joint + std::to_string(count) + ' ' + std::string(to_string(stage));
        joint = ", ";
    }
    if (const std::size_t count = transactions(plan); count > 1) text += "; " + std::to_string(count) + " transactions";
    return text;
}

std::string plan_text(const PlanReport& report, const Style& style) {
    const std::string target = model::to_string(report.plan.target);
    if (report.plan.steps.empty()) return "no difference for " + target + '\n';
    std::string text = style.bold("plan for " + target) + "\n\n";
    std::size_t number = 0;
    for (const plan::Step& step : report.plan.steps)
        text += step_text(step, ++number, report, style) + '\n';
    return text + style.bold(summary(report.plan)) + '\n';
}

}  // namespace schemac::emit::report
