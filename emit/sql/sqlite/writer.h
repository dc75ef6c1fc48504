// Emit: the writer of SQLite's SQL.
#pragma once

#include "emit/sql/writer.h"

namespace schemac::emit::sql::sqlite {

std::unique_ptr<Writer> make(const model::Target& target);

}  // namespace schemac::emit::sql::sqlite
