// Migrate: a script as the runner goes through it.
#include "migrate/runner/units.h"

#include "emit/revision/hash.h"

namespace schemac::migrate {
namespace {

std::vector<std::string> statements_of(const Part& part) {
    std::vector<std::string> all;
    for (const Step& step : part.steps)
        for (const Statement& statement : step.statements)
            all.push_back(statement.sql);
    return all;
}

bool together(const Part& part, const RollsBack& rolls_back) {
    switch (part.kind) {
        case Part::Kind::session: return true;
        case Part::Kind::transaction: return rolls_back(statements_of(part));
        case Part::Kind::outside: break;
    }
    return false;
}

void add_one_by_one(const Step& step, std::vector<Unit>& all) {
    for (const Statement& statement : step.statements)
        all.push_back({Part::Kind::outside, {&step}, &statement, &statement == &step.statements.back()});
}

}  // namespace

std::vector<Unit> units(const Script& script, const RollsBack& rolls_back) {
    std::vector<Unit> all;
    for (const Part& part : script) {
        if (!together(part, rolls_back)) {
            for (const Step& step : part.steps)
                add_one_by_one(step, all);
            continue;
        }
        Unit unit{part.kind, {}, nullptr, true};
        for (const Step& step : part.steps)
            unit.steps.push_back(&step);
        if (!unit.steps.empty()) all.push_back(std::move(unit));
    }
    return all;
}

std::vector<Unit> units(const Script& script, Session& session) {
    return units(script, [&](const std::vector<std::string>& statements) { return session.rolls_back(statements); });
}

std::string progress_after(const std::string& progress, const Unit& unit) {
    std::string text = progress;
    if (unit.statement) return "sha256:" + emit::revision::sha256(text + '\n' + unit.statement->sql);
    for (const Step* step : unit.steps)
        for (const Statement& statement : step->statements)
            text += '\n' + statement.sql;
    return "sha256:" + emit::revision::sha256(text);
}

}  // namespace schemac::migrate
