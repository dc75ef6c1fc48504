// SQLite: its expressions, as facts.
#pragma once

#include "compiler/dialect/expression/facts.h"

namespace schemac::dialect::sqlite {

/// What the shared expression parser needs to know of SQLite.
const expression::Facts& expression_facts();

}  // namespace schemac::dialect::sqlite
