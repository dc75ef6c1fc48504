// MySQL and MariaDB: their expressions, as facts.
#pragma once

#include "compiler/dialect/expression/facts.h"

namespace schemac::dialect::mysql {

/// What the shared expression parser needs to know of MySQL and MariaDB.
const expression::Facts& expression_facts();

}  // namespace schemac::dialect::mysql
