// Emit, PostgreSQL: the queries that find what a plan takes for granted that there isn't.
#pragma once

#include <string>

#include "compiler/plan/step.h"

namespace schemac::emit::sql::postgres {

std::string violations(const plan::NoNulls& precondition);
std::string violations(const plan::NoDuplicates& precondition);
std::string violations(const plan::AllSatisfy& precondition);
std::string violations(const plan::AllReferencesExist& precondition);

}  // namespace schemac::emit::sql::postgres
