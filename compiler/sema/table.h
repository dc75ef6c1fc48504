// Sema: tables.
#pragma once

#include "compiler/sema/context.h"

namespace schemac::sema {

/// Lowers all tables into the state, then resolves what they reference of one another.
void lower_tables(Context& context);

}  // namespace schemac::sema
