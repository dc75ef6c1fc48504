// Emit, language: collations.
#pragma once

#include <string>

#include "compiler/model/collation.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string collation(const model::Collation& collation, const Context& context);

/// The name by which columns and others sort: that of one of the state's own collations with its schema where it needs
/// that.
std::string collation_name(const std::string& text, const Context& context);

}  // namespace schemac::emit::dsl
