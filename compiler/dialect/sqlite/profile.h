// SQLite: what operations cost.
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::sqlite {

/// SQLite locks the whole file: a writer keeps other writers out, and readers for the moment of the commit.
Profile profile_of(const plan::Operation& operation);

}  // namespace schemac::dialect::sqlite
