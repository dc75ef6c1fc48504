// Plan: which steps commit together.
#include "compiler/plan/transactions.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/plan/slot.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;

/// Whether an object that was made again is as it was only when this has run, too.
bool completes(const Step& step) {
    return std::holds_alternative<diff::AlterPrivilege>(step.operation) ||
           std::holds_alternative<diff::AlterComment>(step.operation) ||
           std::holds_alternative<diff::CreateTrigger>(step.operation);
}

/// Which steps must commit with the one before them.
class Bonds {
  public:
    Bonds(const Steps& steps, const dialect::Capabilities& capabilities) : bonded_(steps.size()) {
        std::map<ObjectId, std::size_t> destroyed;
        std::map<ObjectId, std::size_t> made_again;
        std::map<ObjectId, std::size_t> together;
        for (std::size_t at = 0; at < steps.size(); ++at) {
            const Step& step = steps[at];
            if (!step.transactional) continue;
            for (const ObjectId& id : step.dependencies.creates)
                if (const auto gone = destroyed.find(slot(id, capabilities)); gone != destroyed.end()) {
                    bind(gone->second, at);
                    made_again.emplace(gone->first, at);
                }
            for (const ObjectId& id : step.dependencies.needs)
                if (const auto made = made_again.find(slot(id, capabilities));
                    made != made_again.end() && completes(step))
                    bind(made->second, at);
            for (const ObjectId& id : step.dependencies.destroys)
                if (!id.name.empty()) destroyed.emplace(slot(id, capabilities), at);
            if (step.together.name.empty()) continue;
            const auto [first, is_first] = together.emplace(step.together, at);
            if (!is_first) bind(first->second, at);
        }
    }

    bool operator[](std::size_t step) const { return bonded_[step]; }

  private:
    void bind(std::size_t first, std::size_t last) {
        for (std::size_t at = first + 1; at <= last; ++at)
            bonded_[at] = true;
    }

    std::vector<bool> bonded_;
};

/// The tables and views that the plan makes, by slot.
std::set<ObjectId> made_in(const Steps& steps, const dialect::Capabilities& capabilities) {
    std::set<ObjectId> made;
    for (const Step& step : steps)
        for (const ObjectId& id : step.dependencies.creates)
            if (id.kind == Kind::table || id.kind == Kind::view) made.insert(slot(id, capabilities));
    return made;
}

/// Whether a step goes through the rows of a relation that stands before the plan.
bool is_long(const Step& step, const std::set<ObjectId>& made, const dialect::Capabilities& capabilities) {
    if (step.work == Work::instant) return false;
    const auto stands = [&](const ObjectId& id) {
        const bool relation = id.kind == Kind::table || id.kind == Kind::view || id.kind == Kind::domain;
        return relation && !made.contains(slot(id, capabilities));
    };
    if (step.lock.mode == LockMode::none)
        return std::any_of(step.dependencies.needs.begin(), step.dependencies.needs.end(), stands);
    return stands(step.lock.on) ||
           std::any_of(step.also.begin(), step.also.end(), [&](const Lock& lock) { return stands(lock.on); });
}

}  // namespace

void cut_transactions(Steps& steps, const Context& context) {
    const dialect::Capabilities& capabilities = context.capabilities();
    const bool by_work = capabilities.transactional_ddl &&
                         capabilities.table_alteration == dialect::TableAlteration::statement_per_clause;
    const Bonds bonds(steps, capabilities);
    const std::set<ObjectId> made = made_in(steps, capabilities);
    std::size_t number = 0;
    bool was_long = false;
    for (std::size_t first = 0; first < steps.size();) {
        std::size_t end = first + 1;
        while (end < steps.size() && bonds[end] && steps[end].transactional == steps[first].transactional)
            ++end;
        const auto begin = steps.begin() + static_cast<std::ptrdiff_t>(first);
        const auto last = steps.begin() + static_cast<std::ptrdiff_t>(end);
        const bool now_long =
            by_work && std::any_of(begin, last, [&](const Step& step) { return is_long(step, made, capabilities); });
        const bool other_way = first > 0 && steps[first - 1].transactional != steps[first].transactional;
        if (first == 0 || other_way || (steps[first].transactional && (now_long || was_long))) ++number;
        for (auto step = begin; step != last; ++step)
            step->transaction = number;
        was_long = now_long;
        first = end;
    }
}

}  // namespace schemac::plan
