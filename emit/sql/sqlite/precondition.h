// Emit, SQLite: questions about the rows.
#pragma once

#include <string>

#include "compiler/plan/step.h"

namespace schemac::emit::sql::sqlite {

/// Queries that give a row where a precondition is broken, and never a value of a row.
std::string violations(const plan::NoNulls& precondition);
std::string violations(const plan::NoDuplicates& precondition);
std::string violations(const plan::AllSatisfy& precondition);
std::string violations(const plan::AllReferencesExist& precondition);

}  // namespace schemac::emit::sql::sqlite
