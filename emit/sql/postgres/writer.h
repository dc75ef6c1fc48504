// Emit: the writer of PostgreSQL's SQL.
#pragma once

#include "emit/sql/writer.h"

namespace schemac::emit::sql::postgres {

std::unique_ptr<Writer> make(const model::Target& target);

}  // namespace schemac::emit::sql::postgres
