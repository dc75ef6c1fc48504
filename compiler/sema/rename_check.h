// Sema: renames that can't be.
#pragma once

#include "compiler/sema/context.h"

namespace schemac::sema {

/// Reports an object that is renamed from a name which is still declared, and not itself renamed.
void check_renames(const Context& context);

}  // namespace schemac::sema
