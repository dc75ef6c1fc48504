// Migrate: a script as the runner goes through it: what is done, or not, as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "migrate/revision/script.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

struct Unit {
    Part::Kind kind = Part::Kind::transaction;
    std::vector<const Step*> steps;        ///< one, unless it is a transaction or sets up the session
    const Statement* statement = nullptr;  ///< outside: the only one
    bool ends_step = true;                 ///< outside: no statement of the step follows
};

/// Whether a transaction can be rolled back as a whole; else it is taken statement by statement.
using RollsBack = std::function<bool(const std::vector<std::string>& statements)>;
std::vector<Unit> units(const Script& script, const RollsBack& rolls_back);
std::vector<Unit> units(const Script& script, Session& session);

/// The hash of all units up to this one, which are done, by the hash of those before it.
std::string progress_after(const std::string& progress, const Unit& unit);

}  // namespace schemac::migrate
