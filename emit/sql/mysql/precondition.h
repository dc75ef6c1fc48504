// Emit, MySQL and MariaDB: questions about the data; each has no row where the precondition holds.
#pragma once

#include <string>

#include "compiler/plan/step.h"

namespace schemac::emit::sql::mysql {

std::string query(const plan::NoNulls&);
std::string query(const plan::NoDuplicates&);
std::string query(const plan::AllSatisfy&);
std::string query(const plan::AllReferencesExist&);

}  // namespace schemac::emit::sql::mysql
