// Revision: the script of one direction.
#pragma once

#include <string>

#include "compiler/plan/plan.h"
#include "emit/sql/writer.h"

namespace schemac::emit::revision {

/// The plan's SQL with directives in place of BEGIN and COMMIT, which are the runner's.
std::string body(const plan::Plan& plan, const sql::Writer& writer);

}  // namespace schemac::emit::revision
