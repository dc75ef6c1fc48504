// Emit: the writer of MySQL and MariaDB's SQL.
#pragma once

#include "emit/sql/writer.h"

namespace schemac::emit::sql::mysql {

std::unique_ptr<Writer> make(const model::Target& target);

}  // namespace schemac::emit::sql::mysql
