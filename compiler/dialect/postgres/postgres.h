// Dialect: PostgreSQL.
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::postgres {

/// The dialect for a version of the server; `settings` are the facts of the connection that comparisons depend on.
std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>& settings);

}  // namespace schemac::dialect::postgres
