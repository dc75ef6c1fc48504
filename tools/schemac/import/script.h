// Import: another tool's SQL as a revision's script.
#pragma once

#include <string>

#include "tools/schemac/import/foreign.h"

namespace schemac::cli::import {

/// With directives in place of the tool's marks, and of BEGIN and COMMIT around all of it. What can't be in a
/// transaction (CREATE INDEX CONCURRENTLY, VACUUM) is outside of one. Throws `source::Failure` (E0820, E0831).
std::string script(const Sql& sql, bool transactional, const std::string& path, model::Product product);

}  // namespace schemac::cli::import
