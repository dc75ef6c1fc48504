// Dialect, PostgreSQL: which rights there are on which kind of object.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/object_id.h"

namespace schemac::dialect::postgres {

/// What `ALL` stands for, sorted: https://www.postgresql.org/docs/current/ddl-priv.html, table 5.2.
std::vector<std::string> all_privileges(model::Kind kind, int server_major);

/// What everybody may do with a new object of that kind; empty for most.
std::string privilege_of_public(model::Kind kind);

}  // namespace schemac::dialect::postgres
